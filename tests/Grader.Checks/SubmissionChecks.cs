using Grader.Driving;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs.Reading;
using Grader.Submissions;
using Grader.Texts;
using NUnit.Framework;

[assembly: Parallelizable(ParallelScope.All)]

namespace Grader.Checks;

/// <summary>
/// Every check of a submission as a test case, to be debugged in an IDE. The parameters of the run: <c>submission</c> (a folder; the sample
/// unless given), <c>sandbox</c>, <c>seed</c>.
/// </summary>
public static class SubmissionChecks
{
    private static readonly Lazy<Session> Current = new(() => new Session());

    /// <summary>One test case for each check.</summary>
    public static IEnumerable<TestCaseData> Cases =>
        Current.Value.Checks.Select(c => new TestCaseData(c).SetName($"{c.Exercise}.{c.Id}").SetCategory(c.Exercise));

    /// <summary>Grades one check.</summary>
    [TestCaseSource(nameof(Cases))]
    public static void Check(GradedCheck check) => check.Grade();

    internal static void End()
    {
        if (Current.IsValueCreated)
            Current.Value.Dispose();
    }

    private sealed class Session : IDisposable
    {
        private readonly RunFolder _run = new();

        public Session()
        {
            var exercises = SpecReader.ReadAll(Path.Combine(AppContext.BaseDirectory, "exercises")).Exercises;
            var path = TestContext.Parameters.Get("submission") ?? Sample();
            var submission = SubmissionReader.Read(path, exercises);
            var sandbox = SandboxChooser.Choose(TestContext.Parameters.Get("sandbox", "auto"), _run);
            Checks = new SubmissionGrader(Phrases.Load(), sandbox, _run).Checks(submission, exercises, TestContext.Parameters.Get("seed", 1));
        }

        public IReadOnlyList<GradedCheck> Checks { get; }

        public void Dispose() => _run.Dispose();

        private static string Sample()
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "Grader.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("no Grader.sln above the tests");
            return Path.Combine(folder, "tests", "submissions", "guide-python");
        }
    }
}
