using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class AmbiguitySpecs
{
    [TestCase("the guide's name", "udp_echo_server.py", "servidor2.py")]
    [TestCase("the exercise's transport", "servidor_udp.py", "servidor_tcp.py")]
    [TestCase("the role in the file's own name", "servidor/servidor.py", "servidor/red.py")]
    [TestCase("a program, not its helper", "servidor.py", "utils_servidor.py")]
    [TestCase("a program, not its test", "servidor.py", "test_servidor.py")]
    [TestCase("the newest, not what lies further down", "servidor.py", "viejo/servidor.py")]
    [TestCase("a source, not what was compiled of it", "servidor.c", "servidor")]
    [TestCase("a project, not a file", "Servidor.csproj", "servidor.py")]
    [TestCase("main in a folder that tells the role", "servidor/main.py", "servidor/red.py")]
    public void Of_two_programs_the_one_meant_is_told_by(string reason, string meant, string other)
    {
        var files = new MemoryFiles()
            .With($"1.5.2/{meant}", meant.EndsWith(".csproj", StringComparison.Ordinal) ? "<OutputType>Exe</OutputType>" : "int main() { }")
            .With($"1.5.2/{other}", other == "servidor" ? [0x7F, (byte)'E', (byte)'L', (byte)'F'] : []);

        Read(files).Program("1.5.2 server").ShouldNotBeNull(reason).Path.ShouldBe($"1.5.2/{meant}");
    }

    [TestCase("servidor_a.py", "servidor_b.py")]
    [TestCase("servidor.py", "servidor.c")]
    [TestCase("servidor.py", "servidor (1).py")]
    [TestCase("udp_echo_server.py", "UdpEchoServer.java")]
    public void Two_programs_that_nothing_tells_apart_are_told_and_none_is_run(string one, string other)
    {
        var submission = Read($"1.5.2/{one}", $"1.5.2/{other}");

        submission.Program("1.5.2 server").ShouldBeNull();
        var lack = submission.Lack("1.5.2 server").ShouldNotBeNull();
        lack.Code.ShouldBe("submission.ambiguous");
        lack.Parameters["files"].Split(", ").ShouldBe([$"1.5.2/{one}", $"1.5.2/{other}"], ignoreOrder: true);
        lack.Parameters["exercise"].ShouldBe("1.5.2");
    }

    [Test]
    public void Two_folders_of_one_exercise_are_ambiguous() =>
        Read("1.5.2/servidor.py", "ej 1.5.2 v2/servidor.py").Lack("1.5.2 server").ShouldNotBeNull().Code.ShouldBe("submission.ambiguous");
}
