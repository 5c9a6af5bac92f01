using System.Globalization;
using System.Text.RegularExpressions;
using Grader.Reports.Formats;
using Grader.Texts;

namespace Grader.Reports.Classroom;

/// <summary>What Classroom 50's runner says of a submission, in environment variables.</summary>
/// <param name="AssignmentType"><c>individual</c> or <c>group</c>.</param>
/// <param name="Owner">The login whose repository it is.</param>
/// <param name="Submission">The tag, <c>submit/…</c>.</param>
/// <param name="Review">The link to the whole difference; the commit's when there is none.</param>
/// <param name="SubmittedAt">When it was submitted, which the tag says: grading it again does not change it.</param>
/// <param name="Actor">Who pushed it; null when nobody says.</param>
/// <param name="ActorId">Their number; null when nobody says.</param>
internal sealed partial record SubmissionContext(
    string Classroom,
    string Assignment,
    string AssignmentType,
    string Owner,
    string Submission,
    string Commit,
    string Release,
    string Review,
    DateTimeOffset SubmittedAt,
    string? Actor,
    long? ActorId
)
{
    private static readonly string[] Needed = ["CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL"];

    /// <summary>What is not set, or says nothing that can be used; null when all is there.</summary>
    public static Phrase? Missing(Surroundings surroundings)
    {
        List<string> missing = [.. Needed.Where(name => surroundings.Set(name) is null)];
        if (FindOwner(surroundings) is null)
            missing.Add("OWNER");
        return missing.Count > 0 ? Phrase.Of("cli.format.no_variables", ("variables", string.Join(", ", missing)))
            : Instant(surroundings.Set("SUBMISSION_TAG")!) is null ? Phrase.Of("cli.format.no_instant", ("tag", surroundings.Set("SUBMISSION_TAG")!))
            : null;
    }

    /// <summary>Of an environment in which nothing is missing.</summary>
    public static SubmissionContext Of(Surroundings surroundings) =>
        new(
            surroundings.Set("CLASSROOM")!,
            surroundings.Set("ASSIGNMENT")!,
            surroundings.Set("ASSIGNMENT_TYPE") == "group" ? "group" : "individual",
            FindOwner(surroundings)!,
            surroundings.Set("SUBMISSION_TAG")!,
            surroundings.Set("COMMIT_URL")!,
            surroundings.Set("RELEASE_URL")!,
            surroundings.Set("REVIEW_URL") ?? surroundings.Set("COMMIT_URL")!,
            Instant(surroundings.Set("SUBMISSION_TAG")!)!.Value,
            surroundings.Set("GITHUB_ACTOR"),
            long.TryParse(surroundings.Set("GITHUB_ACTOR_ID"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null
        );

    private static string? FindOwner(Surroundings surroundings) => surroundings.Set("OWNER") ?? surroundings.Set("USERNAME");

    private static DateTimeOffset? Instant(string tag)
    {
        var match = TagForm.Match(tag);
        return
            match.Success
            && DateTimeOffset.TryParseExact(
                string.Concat(match.Groups.Values.Skip(1).Select(group => group.Value)),
                "yyyyMMddHHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var instant
            )
            ? instant
            : null;
    }

    // submit/2026-03-02T14-05-09Z-1a2b3c4, the separators as their tools have written them over time.
    [GeneratedRegex(@"^submit/(?:\w+-)?([0-9]{4})-?([0-9]{2})-?([0-9]{2})T([0-9]{2})[-:]?([0-9]{2})[-:]?([0-9]{2})Z", RegexOptions.CultureInvariant)]
    private static partial Regex TagForm { get; }
}
