using Grader.Specs;
using Grader.Submissions;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class FlatFileSpecs
{
    [TestCase("udp_echo_server_1.5.2.py", "1.5.2 server")]
    [TestCase("udp_echo_server_1_5_2.py", "1.5.2 server")]
    [TestCase("udp_echo_server-1-5-2.py", "1.5.2 server")]
    [TestCase("udp_echo_server1.5.2.py", "1.5.2 server")]
    [TestCase("udp_echo_server_152.py", "1.5.2 server")]
    [TestCase("1_5_2_servidor.py", "1.5.2 server")]
    [TestCase("1.5.2_servidor.py", "1.5.2 server")]
    [TestCase("1.5.2 servidor con filtro.py", "1.5.2 server")]
    [TestCase("ej1.5.2_server.js", "1.5.2 server")]
    [TestCase("1.5.2.py", "1.5.2 server")]
    [TestCase("2.5.2.c", "2.5.2 client")]
    [TestCase("cliente_2.5.2.c", "2.5.2 client")]
    [TestCase("servidor/1.5.5.py", "1.5.5 server")]
    [TestCase("UDP/servidor_1.5.5.py", "1.5.5 server")]
    [TestCase("1.5/1.5.5_servidor.py", "1.5.5 server")]
    [TestCase("1.5/2_servidor.py", "1.5.2 server")]
    public void The_number_in_a_file_name_tells_the_exercise(string path, string key) => Read(path).Found().ShouldBe([$"{key} = {path}"]);

    [TestCase("udp_echo_client.py", "1.1 client")]
    [TestCase("udp_echo_server.py", "1.2 server")]
    [TestCase("tcp_echo_client.py", "2.1 client")]
    [TestCase("tcp_echo_server.py", "2.2 server")]
    [TestCase("UdpEchoServer.java", "1.2 server")]
    [TestCase("tcp-echo-server.mjs", "2.2 server")]
    [TestCase("servidor_udp.py", "1.2 server")]
    [TestCase("clienteTCP.js", "2.1 client")]
    [TestCase("udp/server.go", "1.2 server")]
    [TestCase("TCP/cliente/main.py", "2.1 client")]
    [TestCase("1/udp_echo_server.py", "1.2 server")]
    [TestCase("src/UdpEchoClient.java", "1.1 client")]
    public void A_bare_name_of_the_guide_serves_the_first_exercise_about_it(string path, string key) => Read(path).Found().ShouldBe([$"{key} = {path}"]);

    [TestCase("servidor.py")]
    [TestCase("udp_chat_server.py")]
    [TestCase("tcp_server_backlog.py")]
    [TestCase("udp.py")]
    [TestCase("1.5/udp_echo_server.py")]
    [TestCase("udp_tcp_server.py")]
    public void A_bare_name_that_does_not_tell_enough_serves_nothing(string path) => Read(path).Found().ShouldBeEmpty();

    [Test]
    public void A_bare_name_never_serves_a_later_exercise()
    {
        var submission = Read("udp_echo_server.py", "tcp_echo_server.py");

        submission.Found().ShouldBe(["1.2 server = udp_echo_server.py", "2.2 server = tcp_echo_server.py"]);
        submission.Lack("1.5.2 server").ShouldNotBeNull().Code.ShouldBe("submission.missing");
    }

    [Test]
    public void The_guides_name_goes_before_another_bare_name() =>
        Read("udp_echo_server.py", "servidor_udp.py").Found().ShouldBe(["1.2 server = udp_echo_server.py"]);

    [Test]
    public void A_numbered_program_goes_before_a_bare_one() =>
        Read("udp_echo_server.py", "1.2/servidor.py").Found().ShouldBe(["1.2 server = 1.2/servidor.py"]);

    [TestCase("reloj.py")]
    [TestCase("Reloj_1.py")]
    public void A_name_that_an_exercise_gives_needs_no_word_for_the_role(string path)
    {
        var server = GuideExercises.All.First(e => e.Id == "1.2").Programs["server"] with { Files = ["reloj"] };
        var clock = GuideExercises.All.First(e => e.Id == "1.2") with { Id = "3.1", Programs = new Dictionary<string, ProgramSpec> { ["server"] = server } };

        SubmissionReader.Read("/submission", new MemoryFiles().With(path, ""), [.. GuideExercises.All, clock]).Found().ShouldBe([$"3.1 server = {path}"]);
    }
}
