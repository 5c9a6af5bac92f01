using System.Collections.Concurrent;
using Grader.Reports;
using Grader.Reports.Json;
using Grader.Texts;
using NUnit.Framework;
using NUnit.Framework.Interfaces;

namespace Grader.Tests.Corpus;

/// <summary>
/// Keeps the whole report of a grading that came out otherwise than it should, transcripts included, in the folder that <c>GRADER_TEST_EVIDENCE</c>
/// names: what happens once in a thousand gradings must be understood from that one.
/// </summary>
internal static class Evidence
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("GRADER_TEST_EVIDENCE");
    private static readonly ConcurrentDictionary<string, GradeReport> Reports = new();

    /// <summary>Notes what the current test has graded.</summary>
    public static void Note(GradeReport report) => Reports[TestContext.CurrentContext.Test.ID] = report;

    /// <summary>At the end of each test: writes the report if the test failed.</summary>
    public static void Keep()
    {
        var test = TestContext.CurrentContext;
        if (!Reports.TryRemove(test.Test.ID, out var report) || string.IsNullOrEmpty(Folder) || test.Result.Outcome.Status != TestStatus.Failed)
            return;
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, $"{test.Test.Name}-{report.Seed}.json"), new JsonReportWriter(Phrases.Load()).Write(report));
    }
}
