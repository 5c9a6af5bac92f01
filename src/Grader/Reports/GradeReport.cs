using Grader.Courses.Policies;
using Grader.Reports.Audiences;
using Grader.Sandboxes.Choosing;
using Grader.Scoring;
using Grader.Specs;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Reports;

/// <summary>The one model that feeds every output; no format computes a number of its own.</summary>
public sealed record GradeReport
{
    public required SubmissionSummary Submission { get; init; }

    /// <summary>The course's title; empty without a course file.</summary>
    public LocalizedText Course { get; init; } = LocalizedText.None;

    /// <summary>Whom it is for: a student's tells less of hidden checks (see <see cref="HiddenChecks"/>).</summary>
    public Audience Audience { get; init; } = Audience.Teacher;

    public required SandboxSummary Sandbox { get; init; }

    /// <summary>What every generated value came from; the same seed gives the same run.</summary>
    public required int Seed { get; init; }

    /// <summary>The grader's version.</summary>
    public required string Version { get; init; }

    public Provenance Provenance { get; init; } = Provenance.Unknown;

    public required DateTimeOffset StartedAt { get; init; }

    public required long DurationMs { get; init; }

    /// <summary>Whether the run was stopped before its end; checks that did not run are absent then.</summary>
    public required bool Interrupted { get; init; }

    public required IReadOnlyList<ExerciseReport> Exercises { get; init; }

    /// <summary>What the course made of the points; null outside a class.</summary>
    public FinalGrade? Grade { get; init; }

    /// <summary>Of all exercises, in their order.</summary>
    public IEnumerable<CheckResult> Checks => Exercises.SelectMany(e => e.Checks);

    public int Score => Exercises.Sum(e => e.Score);

    /// <summary>What could be won: every check but the ones that were unchecked or faulted, or that a person grades.</summary>
    public int MaxScore => Exercises.Sum(e => e.MaxScore);

    /// <summary>Points of checks that this sandbox or machine cannot check, or that do not apply.</summary>
    public int UncheckedPoints => Exercises.Sum(e => e.UncheckedPoints);

    /// <summary>Points of checks that the grader's own trouble kept from a verdict.</summary>
    public int FaultedPoints => Exercises.Sum(e => e.FaultedPoints);

    /// <summary>Points that a person has yet to give.</summary>
    public int ManualPoints => Exercises.Sum(e => e.ManualPoints);

    /// <summary>What each exercise gave, to make a grade of.</summary>
    internal IReadOnlyList<ExercisePoints> Points() => [.. Exercises.Select(exercise => new ExercisePoints(exercise.Id, exercise.Score, exercise.MaxScore))];

    /// <summary>How many checks were judged and passed.</summary>
    public int PassedChecks => Checks.Count(c => c.Verdict == Judging.Verdict.Passed);

    /// <summary>How many checks were judged and did not pass: the blocked ones as well, for their points are lost the same.</summary>
    public int FailedChecks => Checks.Count(c => c.Verdict is Judging.Verdict.Failed or Judging.Verdict.Blocked);

    /// <summary>How many checks stand outside the score, and are worth telling of.</summary>
    public int UnjudgedChecks => Exercises.Sum(e => e.UnjudgedChecks.Count());

    /// <summary>The folder with the captures of the checks, as the user named it; empty when none were asked for.</summary>
    public string CapturesFolder { get; init; } = "";
}

/// <param name="Path">As the user named it.</param>
/// <param name="StudentId">From the manifest; empty when it says none.</param>
/// <param name="StudentName">From the manifest; empty when it says none.</param>
/// <param name="Programs">What was found: <c>1.2 server: 1.2/udp_echo_server.py</c>.</param>
/// <param name="Problems">What is wrong with the manifest or the files, each with its place.</param>
public sealed record SubmissionSummary(
    string Path,
    string StudentId,
    string StudentName,
    IReadOnlyList<FoundProgram> Programs,
    IReadOnlyList<Problem> Problems
)
{
    /// <summary>What of the delivery was not taken, each with its place and the reason.</summary>
    public IReadOnlyList<Problem> LeftOut { get; init; } = [];
}

/// <param name="Path">The program's file, relative to the submission; empty when none was found.</param>
/// <param name="Recipe">How it is run: <c>python</c>, <c>c</c>, <c>manifest</c> …; empty when none was found.</param>
public sealed record FoundProgram(string Exercise, string Role, string Path, string Recipe);

/// <param name="Kind"><c>namespace</c>, <c>process</c> or <c>container</c>.</param>
/// <param name="Detail">What exactly isolates: <c>bubblewrap 0.8.0</c>, <c>network namespaces alone</c>.</param>
/// <param name="Reason">Why this kind: asked for, or what the probe found.</param>
/// <param name="Image">The image of containers by its digest, <c>sha256:</c> and 64 digits; empty for other kinds.</param>
public sealed record SandboxSummary(string Kind, LocalizedText Detail, LocalizedText Reason, string Image = "")
{
    internal static SandboxSummary Of(Phrases phrases, SandboxChoice sandbox) =>
        new(sandbox.Kind.Name, phrases.Localized(sandbox.Kind.Detail), phrases.Localized($"sandbox.{sandbox.Reason}", ("detail", sandbox.Trouble ?? Phrase.Words(""))), sandbox.Kind.Image);
}

/// <summary>One exercise with its results.</summary>
public sealed record ExerciseReport(string Id, LocalizedText Title, IReadOnlyList<CheckResult> Checks)
{
    /// <summary>What the exercise is worth; less than the sum of its checks where some stand for others (see <see cref="CheckSpec.Applies"/>).</summary>
    public int Worth { get; init; } = Checks.Sum(c => c.Check.Points);

    public int Score => Checks.Sum(Points.Earned);

    public int MaxScore => Checks.Sum(Points.Judged);

    /// <summary>What was not judged; a check in whose place another one was judged is worth nothing.</summary>
    public int UncheckedPoints =>
        Math.Min(Checks.Where(c => c.Verdict == Judging.Verdict.Unchecked).Sum(c => c.Check.Points), Math.Max(0, Worth - MaxScore - FaultedPoints - ManualPoints));

    public int FaultedPoints => Checks.Where(c => c.Verdict == Judging.Verdict.Faulted).Sum(c => c.Check.Points);

    public int ManualPoints => Checks.Where(c => c is { Verdict: Judging.Verdict.Manual, Review: null }).Sum(c => c.Check.Points);

    /// <summary>
    /// Checks outside the score that are worth telling of. Left out is what does not apply and takes no points away: what is about another
    /// choice than the student's, or about a program that need not be handed in.
    /// </summary>
    public IEnumerable<CheckResult> UnjudgedChecks => Checks.Where(c => c.Verdict is (Judging.Verdict.Faulted or Judging.Verdict.Unchecked or Judging.Verdict.Manual) && c.Review is null && !IsMoot(c));

    /// <summary>What a person judged.</summary>
    public IEnumerable<CheckResult> ReviewedChecks => Checks.Where(c => c is { Verdict: Judging.Verdict.Manual, Review: not null });

    /// <summary>Whether the check does not apply to this submission and nothing is lost by it.</summary>
    public bool IsMoot(CheckResult check) =>
        UncheckedPoints == 0 && check is { Verdict: Judging.Verdict.Unchecked, Finding.Code: "setting.not-applicable" or "submission.optional" };
}
