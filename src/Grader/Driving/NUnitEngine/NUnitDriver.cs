using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NUnit;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;

namespace Grader.Driving.NUnitEngine;

/// <summary>
/// Runs checks by NUnit's own engine, in this process. The only folder that touches <c>NUnit.Framework.Internal</c>, whose version is
/// pinned because it promises no compatibility.
/// </summary>
internal sealed class NUnitDriver
{
    private readonly NUnitTestAssemblyRunner _runner;
    private readonly ITestFilter _filter;

    /// <param name="exercises">Patterns of exercise numbers, such as <c>1.5.*</c>; empty for all.</param>
    /// <param name="jobs">Checks that run side by side, from 1.</param>
    public NUnitDriver(string submission, IReadOnlyList<GradedCheck> checks, IReadOnlyList<string> exercises, int jobs)
    {
        _runner = new NUnitTestAssemblyRunner(new PlanAssemblyBuilder(submission, checks));
        _runner.Load(Assembly.GetExecutingAssembly(), new Dictionary<string, object> { [FrameworkPackageSettings.NumberOfTestWorkers] = jobs });
        _filter = Filter(exercises);
    }

    /// <summary>How many checks the filter lets through.</summary>
    public int Count => _runner.CountTestCases(_filter);

    /// <summary>Runs them and returns NUnit's result as its XML (the <c>test-run</c> element of the nunit3 format).</summary>
    public XElement Run()
    {
        using var console = KeptConsole.Enter();
        return TestRun(_runner.Run(TestListener.NULL, _filter));
    }

    private static TestFilter Filter(IReadOnlyList<string> exercises)
    {
        if (exercises.Count == 0)
            return TestFilter.Empty;
        var categories = exercises.Select(e => new XElement("cat", new XAttribute("re", "1"), $"^{Regex.Escape(e).Replace("\\*", ".*", StringComparison.Ordinal)}$"));
        return TestFilter.FromXml(new XElement("filter", new XElement("or", categories)).ToString(SaveOptions.DisableFormatting));
    }

    private static XElement TestRun(ITestResult result) =>
        new(
            "test-run",
            new XAttribute("id", "0"),
            new XAttribute("testcasecount", result.Test.TestCaseCount),
            new XAttribute("result", result.ResultState.Status),
            new XAttribute("total", result.TotalCount),
            new XAttribute("passed", result.PassCount),
            new XAttribute("failed", result.FailCount),
            new XAttribute("inconclusive", result.InconclusiveCount),
            new XAttribute("skipped", result.SkipCount),
            new XAttribute("start-time", result.StartTime.ToString("u")),
            new XAttribute("end-time", result.EndTime.ToString("u")),
            new XAttribute("duration", result.Duration),
            XElement.Parse(result.ToXml(recursive: true).OuterXml));
}
