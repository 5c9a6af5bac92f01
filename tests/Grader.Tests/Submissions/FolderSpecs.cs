using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class FolderSpecs
{
    [TestCase("1.5.2")]
    [TestCase("1_5_2")]
    [TestCase("1-5-2")]
    [TestCase("ej-1.5.2")]
    [TestCase("ej_1_5_2")]
    [TestCase("ej152")]
    [TestCase("Ej1.5.2")]
    [TestCase("EJ 1.5.2")]
    [TestCase("01.05.02")]
    [TestCase("1.5.2.")]
    [TestCase("1.5.2)")]
    [TestCase("1.5.2-filtro_ip")]
    [TestCase("ejercicio 1.5.2 filtro")]
    [TestCase("Ejercicio 1 5 2")]
    [TestCase("punto 1.5.2")]
    [TestCase("Práctica 1.5.2")]
    [TestCase("Pra\u0301ctica 1.5.2")]
    [TestCase("UDP/1.5/1.5.2")]
    [TestCase("1/1.5/1.5.2")]
    [TestCase("1.5/2")]
    [TestCase("1/5/2")]
    [TestCase("1 - UDP/5 - Consignas/2 - filtro")]
    [TestCase("1.5/ejercicio 2")]
    [TestCase("1.5/sección 2")]
    [TestCase("1.5/seccio\u0301n 2")]
    [TestCase("1.5 consignas/1.5.2/src")]
    [TestCase("tp1/1.5.2")]
    [TestCase("TP 2.1 Perez/1.5.2")]
    [TestCase("tp1_1_5_2")]
    [TestCase("TP1-1.5.2")]
    [TestCase("Perez_185432/sockets-main/1.5.2")]
    [TestCase("entrega 2024-05-01/1.5.2")]
    public void A_folder_of_an_exercise_is_known_in_its_usual_spellings(string folder) =>
        Read($"{folder}/servidor.py", "1.1/udp_echo_client.py").Program("1.5.2 server").ShouldNotBeNull().Path.ShouldBe($"{folder}/servidor.py");

    [TestCase("1.5.20")]
    [TestCase("11.5.2")]
    [TestCase("1.5")]
    [TestCase("v1.5.2")]
    [TestCase("3.5.2")]
    [TestCase("2.1.5.2")]
    [TestCase("10.1.5.2")]
    public void Other_numbers_are_no_exercise(string folder) => Read($"{folder}/servidor.py").Found().ShouldBeEmpty();

    [TestCase("TP 2.1/udp_echo_client.py", "1.1 client")]
    [TestCase("tp2/udp_echo_client.py", "1.1 client")]
    [TestCase("grupo 12/tcp_echo_server.py", "2.2 server")]
    [TestCase("v1.2/tcp_echo_server.py", "2.2 server")]
    public void The_number_of_an_assignment_or_a_group_is_no_exercise(string path, string key) => Read(path).Found().ShouldBe([$"{key} = {path}"]);

    [TestCase("server.py")]
    [TestCase("Server.py")]
    [TestCase("servidor.py")]
    [TestCase("SERVIDOR.PY")]
    [TestCase("servidor_udp.py")]
    [TestCase("udp_srv.py")]
    [TestCase("udp_echo_server.py")]
    [TestCase("mi_servidor_con_filtro.py")]
    [TestCase("servidor/main.py")]
    [TestCase("Servidor UDP/filtro.py")]
    [TestCase("main.py")]
    [TestCase("filtro_ip.py")]
    public void The_program_is_found_by_the_role_in_its_name_or_because_only_one_is_needed(string file) =>
        Read($"1.5.2/{file}").Found().ShouldBe([$"1.5.2 server = 1.5.2/{file}"]);

    [Test]
    public void A_folder_with_both_roles_gives_each_its_program()
    {
        var submission = Read("1.5.4/Cliente.java", "1.5.4/UdpEchoServer.java", "2.5.4/cliente/main.py", "2.5.4/servidor/main.py");

        submission.Found().ShouldBe(
        [
            "1.5.4 client = 1.5.4/Cliente.java",
            "1.5.4 server = 1.5.4/UdpEchoServer.java",
            "2.5.4 client = 2.5.4/cliente/main.py",
            "2.5.4 server = 2.5.4/servidor/main.py",
        ]);
    }

    [Test]
    public void A_folder_for_two_exercises_serves_both() =>
        Read("1.1 y 1.2/udp_echo_client.py", "1.1 y 1.2/udp_echo_server.py").Found()
            .ShouldBe(["1.1 client = 1.1 y 1.2/udp_echo_client.py", "1.2 server = 1.1 y 1.2/udp_echo_server.py"]);

    [Test]
    public void A_program_of_the_other_role_is_not_taken_for_the_one_needed() =>
        Read("1.5.2/cliente.py").Lack("1.5.2 server").ShouldNotBeNull().Code.ShouldBe("submission.missing");

    [Test]
    public void Helper_files_are_no_programs() =>
        Read("1.5.2/comun.py", "1.5.2/utils.py", "1.5.2/común.py", "1.5.2/filtro.py").Found().ShouldBe(["1.5.2 server = 1.5.2/filtro.py"]);

    [Test]
    public void Among_several_programs_without_a_role_only_main_is_the_one() =>
        Read("1.5.2/red.py", "1.5.2/main.py", "1.5.3/red.py", "1.5.3/filtro.py").Found().ShouldBe(["1.5.2 server = 1.5.2/main.py"]);

    [Test]
    public void What_is_missing_says_for_what_it_was_looked()
    {
        var lack = Read("1.1/udp_echo_client.py").Lack("1.2 server").ShouldNotBeNull();

        lack.Code.ShouldBe("submission.missing");
        lack.Parameters["program"].ShouldBe("@role.server");
        lack.Parameters["exercise"].ShouldBe("1.2");
        lack.Parameters["files"].ShouldBe("udp_echo_server");
    }

    [TestCase(".git/1.5.2")]
    [TestCase("1.5.2/.venv/lib")]
    [TestCase("1.5.2/venv/lib")]
    [TestCase("1.5.2/__pycache__")]
    [TestCase("1.5.2/node_modules/x")]
    [TestCase("__MACOSX/1.5.2")]
    [TestCase("1.5.2/bin")]
    [TestCase("1.5.2/obj")]
    [TestCase("1.5.2/target")]
    [TestCase("1.5.2/.oculto")]
    public void Folders_that_are_nobodys_work_are_ignored(string folder) => Read($"{folder}/servidor.py").Found().ShouldBeEmpty();

    [TestCase("1.5.2/._servidor.py")]
    [TestCase("1.5.2/.servidor.py")]
    [TestCase("1.5.2/servidor.py~")]
    [TestCase("1.5.2/servidor.md")]
    [TestCase("1.5.2/servidor.txt")]
    [TestCase("1.5.2/servidor.h")]
    [TestCase("1.5.2/servidor.class")]
    [TestCase("1.5.2/servidor")]
    public void Files_that_are_no_programs_are_ignored(string file) => Read(file).Found().ShouldBeEmpty();

    [Test]
    public void A_virtual_environment_is_ignored_whatever_its_name() =>
        Read("1.5.2/entorno/pyvenv.cfg", "1.5.2/entorno/servidor.py").Found().ShouldBeEmpty();
}
