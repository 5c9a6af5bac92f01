using Grader.Judging;
using Grader.Specs.Reading;
using Grader.Specs.Steps;
using Grader.Tests.Corpus;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Specs;

/// <summary>What <c>docs/spec.md</c> teaches is true.</summary>
internal sealed class SpecGuideSpecs
{
    private const string Begin = "<!-- reference: made from the grammar -->\n\n";
    private const string End = "\n<!-- end of reference -->";

    [Test]
    public void The_exercise_written_in_the_guide_is_read_without_a_problem()
    {
        var reading = SpecReader.Parse(Block("exercise"), "docs/spec.md");

        reading.Problems.InEnglish().ShouldBeEmpty();
        var exercise = reading.Exercises.Single();
        exercise.Points.ShouldBe(10);
        exercise.Checks.Count(check => check.Manual is null).ShouldBe(3);
        exercise.Checks.SelectMany(check => check.Steps).OfType<RunStep>().ShouldAllBe(run => run.Until == Readiness.Listening);
    }

    [Test, CancelAfter(120_000)]
    public void A_server_that_tells_the_time_gets_all_points_of_the_exercise_written_in_the_guide(CancellationToken cancellationToken) =>
        Failed(TimeServer(answersWhen: "data == b'hora'"), cancellationToken).ShouldBeEmpty();

    [Test, CancelAfter(120_000)]
    public void A_server_that_tells_the_time_to_any_message_fails_the_check_that_is_about_it(CancellationToken cancellationToken) =>
        Failed(TimeServer(answersWhen: "data"), cancellationToken).ShouldBe(["other-messages-do-not-get-the-time"]);

    [Test]
    public void The_first_draft_of_the_guide_is_a_whole_exercise_too() =>
        SpecReader.Parse(Block("first"), "docs/spec.md").Problems.InEnglish().ShouldBeEmpty();

    [Test]
    public void The_mistakes_shown_in_the_guide_are_those_that_the_reader_tells()
    {
        var draft = Block("first").Replace("expect: { at: me,", "expect: { at: mee,", StringComparison.Ordinal).Replace("files:", "fils:", StringComparison.Ordinal);
        var onlyTheName = Block("first").Replace("expect: { at: me,", "expect: { at: mee,", StringComparison.Ordinal);

        var problems = SpecReader.Parse(draft, "exercise.yaml").Problems.Concat(SpecReader.Parse(onlyTheName, "exercise.yaml").Problems);

        string.Join("", problems.Select(problem => $"{problem.InEnglish()}\n")).ShouldBe(Block("mistakes"));
    }

    [Test]
    public void The_reference_is_made_from_the_grammar()
    {
        var guide = Guide();
        var begin = guide.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = guide.IndexOf(End, StringComparison.Ordinal);

        Approved.ShouldMatch(guide[..begin] + SpecReference.ToMarkdown(Phrases.Load()) + guide[end..], "docs", "spec.md");
    }

    private static string TimeServer(string answersWhen) =>
        $$"""
        import socket, time
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(('localhost', 3500))
        while True:
            data, address = s.recvfrom(1024)
            if {{answersWhen}}:
                s.sendto(time.strftime('%H:%M:%S').encode(), address)
        """;

    private static IEnumerable<string> Failed(string server, CancellationToken cancellationToken)
    {
        var exercises = SpecReader.Parse(Block("exercise"), "docs/spec.md").Exercises;
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "3.1"));
            File.WriteAllText(Path.Combine(folder.FullName, "3.1", "udp_time_server.py"), server);
            var report = Grading.Grade(folder.FullName, exercises, "auto", seed: 31, cancellationToken);
            return [.. report.Exercises.Single().Checks.Where(c => c.Verdict is not (Verdict.Passed or Verdict.Manual)).Select(c => c.Check.Id)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The fenced block after the comment that names it.</summary>
    private static string Block(string name)
    {
        var guide = Guide();
        var marker = $"<!-- {name} -->\n";
        guide.ShouldContain(marker);
        var fence = guide.IndexOf("```", guide.IndexOf(marker, StringComparison.Ordinal), StringComparison.Ordinal);
        var begin = guide.IndexOf('\n', fence) + 1;
        return guide[begin..guide.IndexOf("```", begin, StringComparison.Ordinal)];
    }

    private static string Guide() => Repository.Read("docs", "spec.md");
}
