using Grader.Judging;
using Grader.Reports;
using Grader.Specs;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class ManifestProblemSpecs
{
    private static readonly MessageWriter Messages = new(Phrases.Load());

    [TestCase("settigs: {}", "submission.yaml:1:1: unknown key \"settigs\" in the document; expected one of student, programs, settings; did you mean \"settings\"?")]
    [TestCase("programs: { \"1.5.22\": { server: [x] } }", "submission.yaml:1:13: unknown key \"1.5.22\" in \"programs\"; expected one of 1.1, 1.2, 1.3, 1.5.1, 1.5.2, 1.5.3, 1.5.4, 1.5.5, 1.5.6, 2.1, 2.2, 2.3, 2.5.1, 2.5.2, 2.5.3, 2.5.4; did you mean \"1.5.2\"?")]
    [TestCase("programs: { \"1.5.2\": { client: [python3, a.py] } }", "submission.yaml:1:24: exercise 1.5.2 needs no client, so that this one is not used")]
    [TestCase("settings: { bufer: 8 }", "submission.yaml:1:13: unknown key \"bufer\" in \"settings\"; expected one of allowed_ip, buffer, exec, framing, message, quit, 1.1, 1.5.2, 1.5.3, 1.5.5, 1.5.6, 2.5.2, 2.5.3; did you mean \"buffer\"?")]
    public void A_mistake_that_concerns_no_exercise_is_told_and_costs_nothing(string manifest, string problem)
    {
        var submission = ReadManifest(manifest, "1.5.2/servidor.py", "a.py");

        submission.Problems.InEnglish().ShouldBe([problem]);
        submission.Program("1.5.2 server").ShouldNotBeNull();
    }

    [TestCase("{ servidor: [python3, a.py] }", "submission.yaml:2:14: unknown key \"servidor\" in \"1.5.2\"; expected one of build, client, server")]
    [TestCase("{ server: [python3, b.py] }", "submission.yaml:2:32: there is no file \"b.py\" in the submission; did you mean \"a.py\"?")]
    [TestCase("{ server: [python3, ../a.py] }", "submission.yaml:2:32: \"../a.py\" is outside the submission; expected a file of it, relative to its folder")]
    [TestCase("{ server: [./eco] }", "submission.yaml:2:23: there is no file \"./eco\" in the submission")]
    [TestCase("{ build: [gcc, eco.c, -o, eco], server: [./eco] }", "submission.yaml:2:27: there is no file \"eco.c\" in the submission")]
    [TestCase("{ server: \"python3 a.py\" }", "submission.yaml:2:22: \"server\" is the text \"python3 a.py\", which is no file; write a command as a list of its words: [python3, a.py]")]
    [TestCase("{ server: b.py }", "submission.yaml:2:22: there is no file \"b.py\" in the submission; did you mean \"a.py\"?")]
    [TestCase("{ server: notas.md }", "submission.yaml:2:22: \"notas.md\" is no program that can be run as it is; write a command as a list of its words, such as [python3, servidor.py]")]
    [TestCase("{ server: [] }", "submission.yaml:2:22: \"server\" has 0 items; expected a list of at least 1, each a text")]
    [TestCase("{ server: [a, {text}] }", "submission.yaml:2:26: item 2 of \"server\" is a map; expected a text; braces without quotes make a map, so write \"{text}\"")]
    [TestCase("{ build: make eco, server: [./eco] }", "submission.yaml:2:21: \"build\" is \"make eco\"; write it as a list of its words: [make, eco]")]
    [TestCase("[python3, a.py]", "submission.yaml:2:12: \"1.5.2\" is a list; expected a map with build, client, server")]
    public void A_mistake_in_a_program_concerns_its_exercise_only(string declaration, string problem)
    {
        var submission = ReadManifest($"programs:\n  \"1.5.2\": {declaration}\n", "1.5.2/servidor.py", "1.5.3/servidor.py", "a.py", "notas.md");

        submission.Problems.InEnglish().ShouldBe([problem]);
        var lack = submission.Lack("1.5.2 server").ShouldNotBeNull();
        lack.Code.ShouldBe("submission.manifest");
        Told(lack).ShouldContain(problem);
        lack.Parameters["exercise"].ShouldBe("1.5.2");
        lack.Parameters["program"].ShouldBe("@role.server");
        submission.Program("1.5.3 server").ShouldNotBeNull();
    }

    [TestCase("buffer: 0", "submission.yaml:1:21: \"buffer\" is \"0\"; expected a whole number from 1", "1.5.3", "2.5.3")]
    [TestCase("buffer: \"8\"", "submission.yaml:1:21: \"buffer\" is the text \"8\"; expected a whole number from 1, without quotes", "1.5.3", "2.5.3")]
    [TestCase("buffer: grande", "submission.yaml:1:21: \"buffer\" is \"grande\"; expected a whole number from 1", "1.5.3", "2.5.3")]
    [TestCase("framing: eol", "submission.yaml:1:22: \"framing\" is \"eol\"; expected eof or newline or length or own; did you mean \"eof\"?", "2.5.3")]
    [TestCase("quit: [salir]", "submission.yaml:1:19: \"quit\" is a list; expected a text", "1.5.5")]
    [TestCase("\"1.5.3\": { buffer: x }", "submission.yaml:1:32: \"buffer\" is \"x\"; expected a whole number from 1", "1.5.3")]
    [TestCase("\"1.5.3\": 8", "submission.yaml:1:22: \"1.5.3\" is \"8\"; expected a map with buffer", "1.5.3")]
    public void A_wrong_setting_concerns_the_exercises_that_know_it(string setting, string problem, params string[] exercises)
    {
        var submission = ReadManifest($"settings: {{ {setting} }}", "1.5.2/servidor.py", "1.5.3/servidor.py", "1.5.5/servidor.py", "2.5.3/servidor.py");

        submission.Problems.InEnglish().ShouldBe([problem]);
        submission.Missing.Where(lack => lack.Value.Code == "submission.manifest").Select(lack => lack.Key.Exercise).ShouldBe(exercises);
        Told(submission.Missing.Values.First(lack => lack.Code == "submission.manifest")).ShouldContain(problem);
        submission.SettingsFor("1.5.3").Keys.ShouldNotContain("buffer");
    }

    [Test]
    public void All_mistakes_are_told_at_once_in_the_order_of_the_file()
    {
        const string Manifest = """
            estudiante: {}
            programs:
              "1.5.9": { server: [x] }
              "1.5.2": { server: [python3, nada.py] }
            settings: { buffer: muchos }
            """;

        ReadManifest(Manifest).Problems.Select(problem => $"{problem.Position}")
            .ShouldBe(["submission.yaml:1:1", "submission.yaml:3:3", "submission.yaml:4:32", "submission.yaml:5:21"]);
    }

    [TestCase("programs: { [\n")]
    [TestCase("- una lista")]
    [TestCase("una frase")]
    public void A_manifest_that_cannot_be_read_leaves_what_is_found_by_name(string manifest)
    {
        var submission = ReadManifest(manifest, "1.5.2/servidor.py");

        submission.Problems.InEnglish().ShouldHaveSingleItem().ShouldStartWith("submission.yaml:");
        submission.Program("1.5.2 server").ShouldNotBeNull();
        submission.Lack("1.5.3 server").ShouldNotBeNull().Code.ShouldBe("submission.manifest");
    }

    [TestCase("submission.yaml.txt", "submission.yaml.txt: this file is not read; rename it to submission.yaml")]
    public void A_manifest_under_a_wrong_name_is_told(string path, string problem) =>
        Read(new MemoryFiles().With(path, "settings: {}")).Problems.InEnglish().ShouldBe([problem]);

    [Test]
    public void Of_two_manifests_one_is_read_and_the_other_told() =>
        Read(new MemoryFiles().With("submission.yaml", "settings: { buffer: 4 }").With("submission.yml", "settings: { buffer: 5 }")).Problems.InEnglish()
            .ShouldBe(["submission.yml: this file is not read; submission.yaml is"]);

    [Test]
    public void Programs_under_folders_that_are_not_looked_at_may_exist() =>
        ReadManifest("programs: { \"1.5.2\": { server: [./bin/eco] } }").Problems.ShouldBeEmpty();

    [Test]
    public void A_mistake_is_told_in_the_language_of_its_reader()
    {
        var submission = ReadManifest("programs: { \"1.5.2\": { serber: [python3, a.py] } }", "a.py");

        submission.Problems.Select(problem => problem.In(Language.Spanish)).ShouldBe(
            ["submission.yaml:1:24: clave desconocida \"serber\" en \"1.5.2\"; se esperaba uno de estos: build, client, server; ¿quisiste decir \"server\"?"]);
        Messages.Write(submission.Lack("1.5.2 server")!, "es").Seen.ShouldBe(
            "Hay algo que corregir ahí: «submission.yaml:1:24: clave desconocida \"serber\" en \"1.5.2\"; se esperaba uno de estos: build, client, server; ¿quisiste decir \"server\"?».");
    }

    private static string Told(Finding finding) => Messages.Write(finding, "en").Seen;
}
