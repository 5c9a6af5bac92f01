using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class ManifestSpecs
{
    [Test]
    public void A_manifest_declares_the_student_the_programs_and_the_settings()
    {
        const string Manifest = """
            student: { id: 0185432, name: "Apellido, Nombre" }
            programs:
              1.5.6: { server: [python3, comandos.py] }
              "2.5.4": { build: [make], client: [./cliente, "{text}", "{image}"], server: [./servidor] }
            settings:
              quit: "SALIR"
              exec: "EJECUTAR {command}"
              buffer: 16
            """;

        var submission = ReadManifest(Manifest, "comandos.py", "Makefile", "servidor.c");

        submission.Problems.ShouldBeEmpty();
        submission.StudentId.ShouldBe("0185432");
        submission.StudentName.ShouldBe("Apellido, Nombre");
        submission.HasManifest.ShouldBeTrue();
        submission.ManifestPath.ShouldBe("submission.yaml");
        var exec = submission.Program("1.5.6 server").ShouldNotBeNull();
        exec.Recipe.ShouldBe("manifest");
        exec.Path.ShouldBe("comandos.py");
        exec.Folder.ShouldBe(".");
        exec.Command.ShouldBe(["python3", "comandos.py"]);
        exec.Tools.ShouldBe(["python3"]);
        var image = submission.Program("2.5.4 client").ShouldNotBeNull();
        image.Build.ShouldHaveSingleItem().ShouldBe(["make"]);
        image.Command.ShouldBe(["./cliente", "{text}", "{image}"]);
        image.Tools.ShouldBe(["make"]);
        submission.Settings.ShouldBe(new Dictionary<string, string> { ["quit"] = "SALIR", ["exec"] = "EJECUTAR {command}", ["buffer"] = "16" }, ignoreOrder: true);
    }

    [Test]
    public void What_the_manifest_does_not_declare_is_found_as_without_one()
    {
        var submission = ReadManifest("programs: { \"1.5.4\": { server: [python3, charla.py] } }", "charla.py", "1.5.4/cliente.py", "1.5.4/servidor.py", "1.5.2/servidor.py");

        submission.Program("1.5.4 server").ShouldNotBeNull().Path.ShouldBe("charla.py");
        submission.Program("1.5.4 client").ShouldNotBeNull().Path.ShouldBe("1.5.4/cliente.py");
        submission.Program("1.5.2 server").ShouldNotBeNull().Path.ShouldBe("1.5.2/servidor.py");
    }

    [Test]
    public void A_program_may_be_declared_by_its_file_alone()
    {
        var source = ReadManifest("programs: { \"1.5.2\": { server: 1.5.2/b.c } }", "1.5.2/servidor.py", "1.5.2/b.c").Program("1.5.2 server").ShouldNotBeNull();

        source.Recipe.ShouldBe("c");
        source.Folder.ShouldBe("1.5.2");
        source.Build[1].ShouldContain("b.c");
    }

    [Test]
    public void Several_build_commands_are_a_list_of_lists() =>
        ReadManifest("programs: { \"1.5.2\": { build: [[cmake, .], [make]], server: [./eco] } }").Program("1.5.2 server").ShouldNotBeNull()
            .Build.ShouldBe([["cmake", "."], ["make"]]);

    [TestCase("tp1/submission.yaml", "tp1/charla.py")]
    [TestCase("tp1/submission.yml", "tp1/charla.py")]
    [TestCase("Submission.yaml", "charla.py")]
    [TestCase("submission.yml", "charla.py")]
    public void The_manifest_may_be_in_the_only_folder_and_its_commands_run_beside_it(string path, string program)
    {
        var submission = Read(new MemoryFiles().With("LEEME.md").With(path, "programs: { \"1.5.2\": { server: [python3, charla.py] } }").With(program));

        submission.Problems.ShouldBeEmpty();
        submission.ManifestPath.ShouldBe(path);
        var source = submission.Program("1.5.2 server").ShouldNotBeNull();
        source.Path.ShouldBe(program);
        source.Folder.ShouldBe(path.StartsWith("tp1", StringComparison.Ordinal) ? "tp1" : ".");
    }

    [Test]
    public void A_command_that_takes_the_message_says_so_for_its_exercise_only()
    {
        var submission = ReadManifest("programs: { \"2.5.2\": { client: [python3, c.py, \"{message}\"] } }\nsettings: { message: Hola }", "c.py");

        submission.Problems.ShouldBeEmpty();
        submission.SettingsFor("2.5.2")["message"].ShouldBe("argument");
        submission.SettingsFor("1.1")["message"].ShouldBe("Hola");
    }

    [Test]
    public void A_setting_under_the_number_of_an_exercise_holds_for_it_alone()
    {
        var submission = ReadManifest("settings: { buffer: 16, \"2.5.3\": { buffer: 4, framing: own } }");

        submission.Problems.ShouldBeEmpty();
        submission.SettingsFor("1.5.3")["buffer"].ShouldBe("16");
        submission.SettingsFor("2.5.3")["buffer"].ShouldBe("4");
        submission.SettingsFor("2.5.3")["framing"].ShouldBe("own");
    }

    [TestCase("")]
    [TestCase("# todo por completar\n")]
    public void An_empty_manifest_says_nothing(string manifest)
    {
        var submission = ReadManifest(manifest, "1.5.2/servidor.py");

        submission.Problems.ShouldBeEmpty();
        submission.Program("1.5.2 server").ShouldNotBeNull();
    }

    [Test]
    public void A_file_is_found_however_its_accents_are_encoded()
    {
        var submission = ReadManifest("programs: { \"1.5.2\": { server: [python3, ejecución/servidor.py] } }", "ejecucio\u0301n/servidor.py");

        submission.Problems.ShouldBeEmpty();
        var source = submission.Program("1.5.2 server").ShouldNotBeNull();
        source.Path.ShouldBe("ejecucio\u0301n/servidor.py");
        source.Command.ShouldBe(["python3", "ejecucio\u0301n/servidor.py"]);
    }
}
