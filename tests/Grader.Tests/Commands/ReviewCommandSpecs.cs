using CliWrap;
using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>grader review</c> from the command line.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class ReviewCommandSpecs
{
    private const string Question = """

          - id: what-happens
            title: { es: ¿Qué sucede?, en: What happens? }
            points: 4
            manual:
              question: { es: ¿Qué sucede con el resto?, en: What becomes of the rest? }
              answers: ["respuestas*"]
        """;

    private Lab _lab = null!;

    [SetUp]
    public async Task GradeAClass()
    {
        _lab = new Lab();
        var exercise = _lab.Path("exercises/9.1/exercise.yaml");
        await File.WriteAllTextAsync(exercise, (await File.ReadAllTextAsync(exercise)).Replace("points: 3", "points: 7", StringComparison.Ordinal).TrimEnd() + Question + "\n");
        foreach (var (id, answer) in new[] { ("1001", "Se pierde."), ("1002", "=HYPERLINK()"), ("1003", "No sé.") })
        {
            _lab.Write($"class/{id}/udp_echo_server.py", $"# {id}\n" + await File.ReadAllTextAsync(_lab.Path("good/udp_echo_server.py")));
            _lab.Write($"class/{id}/respuestas.md", $"# 9.1\n{answer}\n");
        }

        _lab.Write("roster.csv", "id,name\n1001,Ana\n1002,Beto\n1003,Carla");
        var run = await GraderProcess.RunAsync(_lab, TestContext.CurrentContext.CancellationToken, "batch", "class", "--exercises", "exercises", "--roster", "roster.csv", "-e", "9.1");
        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
    }

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [Test]
    public async Task What_is_decided_is_kept_at_once_and_merged_and_the_next_time_goes_on_from_there(CancellationToken cancellationToken)
    {
        var first = await AskedAsync("4\nMuy bien\n1\n", cancellationToken);
        var second = await AskedAsync("2\n\nq\n", cancellationToken);
        var told = await GraderProcess.RunAsync(_lab, cancellationToken, "explain", "grades", "1001");

        first.ExitCode.ShouldBe(ExitCodes.Success, first.All);
        first.Output.ShouldContain("[1/3] 9.1 · Ana");
        first.Output.ShouldContain("What becomes of the rest?");
        first.Output.ShouldContain("Se pierde.");
        first.Output.ShouldContain("Decided: 1; still open: 2.");
        second.Output.ShouldContain("[1/2] 9.1 · Beto");
        second.Output.ShouldContain("Decided: 1; still open: 1.");
        Gradebook().ShouldBe(["1001,Ana,,,100,7,7", "1002,Beto,,,71.43,5,7", "1003,Carla,,,100,3,3"]);
        told.Output.ShouldContain("Score: 7 of 7");
        told.Output.ShouldContain("Muy bien");
        (await File.ReadAllTextAsync(_lab.Path("grades/feedback/1001 Ana/feedback.html"), cancellationToken)).ShouldContain("Muy bien");
    }

    [Test]
    public async Task A_sheet_is_written_for_each_part_filled_in_and_read_back(CancellationToken cancellationToken)
    {
        await ReviewAsync(cancellationToken, "--part", "1/2", "--sheet", "one.csv");
        var written = await ReviewAsync(cancellationToken, "--part", "2/2", "--sheet", "two.csv");
        var rows = await File.ReadAllLinesAsync(_lab.Path("two.csv"), cancellationToken);
        rows[1] = rows[1][..^1] + "3,Casi";
        rows[2] = rows[2][..^1] + "9,Bien";
        await File.WriteAllLinesAsync(_lab.Path("wrong.csv"), rows, cancellationToken);
        rows[2] = rows[2].Replace("9,Bien", "4,Bien", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(_lab.Path("two.csv"), rows, cancellationToken);

        var wrong = await ReviewAsync(cancellationToken, "--read", "wrong.csv");
        var untouched = Gradebook();
        var read = await ReviewAsync(cancellationToken, "--read", "two.csv");

        written.Output.ShouldContain("Items in two.csv: 2.");
        (await File.ReadAllLinesAsync(_lab.Path("one.csv"), cancellationToken)).Length.ShouldBe(2);
        wrong.ExitCode.ShouldBe(ExitCodes.Unusable, wrong.All);
        wrong.Errors.ShouldContain("wrong.csv: line 3: «9» is not a whole number from 0 to 4.");
        untouched.ShouldBe(["1001,Ana,,,100,3,3", "1002,Beto,,,100,3,3", "1003,Carla,,,100,3,3"]);
        read.ExitCode.ShouldBe(ExitCodes.Success, read.All);
        read.Output.ShouldContain("Decided: 2; still open: 1.");
        Gradebook().ShouldBe(["1001,Ana,,,100,3,3", "1002,Beto,,,85.71,6,7", "1003,Carla,,,100,7,7"]);
    }

    [TestCase("review grades --part 4/3", "something like 1/3 was expected")]
    [TestCase("review grades --sheet a.csv --read b.csv", "give one of them")]
    [TestCase("review grades --read nowhere.csv", "nowhere.csv")]
    [TestCase("review good", "There are no grades in")]
    public async Task What_cannot_be_reviewed_is_told(string line, string said, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, line.Split(' '));

        run.ExitCode.ShouldBe(ExitCodes.Unusable, run.All);
        run.Errors.ShouldContain(said);
    }

    private Task<GraderProcess.Ended> ReviewAsync(CancellationToken cancellationToken, params string[] arguments) =>
        GraderProcess.RunAsync(_lab, cancellationToken, ["review", "grades", .. arguments]);

    private Task<GraderProcess.Ended> AskedAsync(string typed, CancellationToken cancellationToken) =>
        GraderProcess.RunAsync(GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, "review", "grades"]).WithStandardInputPipe(PipeSource.FromString(typed)), cancellationToken);

    private string[] Gradebook() => [.. File.ReadAllLines(_lab.Path("grades/gradebook.csv")).Skip(1).Select(row => string.Join(',', row.Split(',').Take(7)))];
}
