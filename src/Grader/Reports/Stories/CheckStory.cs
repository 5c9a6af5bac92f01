using Grader.Charts;
using Grader.Scoring;

namespace Grader.Reports.Stories;

/// <summary>Everything there is to tell about one check, in the reader's language. All texts are safe and capped; a format adds its own escaping.</summary>
/// <param name="Title">The check's title.</param>
/// <param name="Verdict">The word for its verdict.</param>
/// <param name="Said">What was expected, what was seen, what to try and the hint, each under its label; empty when it passed.</param>
/// <param name="SameAs">Said instead of all that when an earlier check of the exercise failed for the same reason; empty otherwise.</param>
/// <param name="Difference">Where the data differs; null when no data is concerned.</param>
/// <param name="Outputs">What its programs printed last, and how they ended.</param>
/// <param name="Remarks">What is worth telling and costs nothing.</param>
/// <param name="Answer">The student's words to a question that a person grades; empty for other checks.</param>
/// <param name="Chart">What was exchanged; null when it did not fail, or nothing was.</param>
internal sealed record CheckStory(
    CheckResult Result,
    string Title,
    string Verdict,
    IReadOnlyList<LabelledText> Said,
    string SameAs,
    ByteDiff? Difference,
    IReadOnlyList<OutputStory> Outputs,
    IReadOnlyList<string> Remarks,
    string Answer,
    SequenceChart? Chart
);
