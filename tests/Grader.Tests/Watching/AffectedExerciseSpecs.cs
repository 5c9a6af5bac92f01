using Grader.Tests.Submissions;
using Grader.Watching;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Watching;

/// <summary>Which exercises a saved file makes a difference to.</summary>
internal sealed class AffectedExerciseSpecs
{
    private static readonly string[] Everything = [.. GuideExercises.All.Select(exercise => exercise.Id)];

    private static MemoryFiles ByFolders => new MemoryFiles()
        .With("1.1/udp_echo_client.py")
        .With("1.2/udp_echo_server.py")
        .With("1.5.2/udp_echo_server.py")
        .With("1.5.2/direcciones.py")
        .With("1.5.3/udp_echo_server.py", "from acuses import avisar")
        .With("2.2/tcp_echo_server.py")
        .With("comun.py");

    private static MemoryFiles Flat => new MemoryFiles()
        .With("udp_echo_client.py")
        .With("udp_echo_server.py")
        .With("udp_echo_server_1.5.2.py", "import udp_echo_server\n")
        .With("udp_echo_server_1.5.3.py", "# como udp_echo_server_1.5.2, con acuse\n")
        .With("tcp_echo_server.py");

    [TestCase("1.5.2/udp_echo_server.py", "1.5.2", TestName = "A program affects its exercise")]
    [TestCase("1.2/udp_echo_server.py", "1.2, 1.3", TestName = "A program that serves for another exercise affects that one too")]
    [TestCase("1.5.2/direcciones.py", "1.5.2", TestName = "A module beside a program affects its exercise")]
    [TestCase("1.4/captura.pcap", "1.4", TestName = "A file with an exercise's number affects that exercise")]
    [TestCase("respuestas_2.4.md", "2.4", TestName = "An answer with an exercise's number affects that exercise")]
    [TestCase("comun.py", "*", TestName = "A file of no exercise affects all")]
    [TestCase("notas/ideas.md", "*", TestName = "A file in a folder of no exercise affects all")]
    public void Of_a_submission_with_folders(string saved, string affected) => Affected(ByFolders, ByFolders, saved).ShouldBe(Numbers(affected));

    [TestCase("tcp_echo_server.py", "2.2, 2.3")]
    [TestCase("udp_echo_server.py", "1.2, 1.3, 1.5.2", TestName = "A program that another one imports affects that one's exercise")]
    [TestCase("udp_echo_server_1.5.2.py", "1.5.2, 1.5.3", TestName = "A name counts wherever it stands: rather once too often than once too seldom")]
    [TestCase("modulo.py", "*")]
    public void Of_a_submission_without_folders(string saved, string affected) => Affected(Flat, Flat, saved).ShouldBe(Numbers(affected));

    [Test]
    public void A_new_program_affects_the_exercise_that_lacked_it() =>
        Affected(ByFolders, ByFolders.With("2.1/tcp_echo_client.py"), "2.1/tcp_echo_client.py").ShouldBe(["2.1", "2.3"]);

    [Test]
    public void A_program_that_is_gone_affects_its_exercise() =>
        Affected(ByFolders.With("2.1/tcp_echo_client.py"), ByFolders, "2.1/tcp_echo_client.py").ShouldBe(["2.1", "2.3"]);

    [Test]
    public void A_file_that_makes_a_program_ambiguous_affects_its_exercise() =>
        Affected(ByFolders, ByFolders.With("1.5.2/udp_echo_server.rb"), "1.5.2/udp_echo_server.rb").ShouldContain("1.5.2");

    [Test]
    public void A_manifest_affects_what_it_says_something_else_of() =>
        Affected(
                ByFolders.With("submission.yaml", "settings:\n  buffer: 8\n"),
                ByFolders.With("submission.yaml", "settings:\n  buffer: 16\n"),
                "submission.yaml")
            .ShouldBe(["1.5.3", "2.5.3"]);

    [Test]
    public void A_manifest_that_says_the_same_affects_nothing() =>
        Affected(ByFolders, ByFolders.With("submission.yaml", "student: { id: \"1\", name: \"A\" }\n"), "submission.yaml").ShouldBeEmpty();

    [Test]
    public void All_sources_of_a_compiled_program_affect_it()
    {
        var files = new MemoryFiles()
            .With("2.2/Makefile", "servidor: servidor.c red.c\n\tcc -o servidor servidor.c red.c\n")
            .With("2.2/servidor.c", "int main(void) { return 0; }")
            .With("2.2/red.c", "int f(void) { return 0; }")
            .With("2.2/red.h", "int f(void);");

        foreach (var saved in new[] { "2.2/servidor.c", "2.2/red.c", "2.2/red.h" })
            Affected(files, files, saved).ShouldContain("2.2", saved);
    }

    private static IReadOnlyList<string> Affected(MemoryFiles before, MemoryFiles after, string saved) =>
        AffectedExercises.Of(Reading.Read(before), Reading.Read(after), [saved], GuideExercises.All, Text(after));

    private static Func<string, string> Text(MemoryFiles files) => path => files.Has(path) ? System.Text.Encoding.UTF8.GetString(files.Read(path, int.MaxValue)) : "";

    private static string[] Numbers(string list) => list == "*" ? Everything : list.Split(", ");
}
