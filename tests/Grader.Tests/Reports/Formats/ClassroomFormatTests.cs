using Grader.Reports.Formats;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports.Formats;

/// <summary>What courses on GitHub read.</summary>
internal sealed class ClassroomFormatTests
{
    private static readonly Phrases Texts = Phrases.Load();

    [TestCase("submit/2026-03-02T14-05-09Z-1a2b3c4", "2026-03-02T14:05:09Z")]
    [TestCase("submit/2026-03-02T14:05:09Z-1a2b3c4", "2026-03-02T14:05:09Z")]
    [TestCase("submit/20260302T140509Z", "2026-03-02T14:05:09Z")]
    [TestCase("submit/manual-2026-03-02T14-05-09Z", "2026-03-02T14:05:09Z")]
    public void The_instant_is_the_submissions_whenever_it_is_graded(string tag, string instant)
    {
        var report = Sample.Report with { StartedAt = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.Zero) };
        var json = Json(With("SUBMISSION_TAG", tag), report);

        json["datetime"]!.GetValue<string>().ShouldBe(instant);
        json["graded_at"]!.GetValue<string>().ShouldBe("2031-01-01T00:00:12Z");
    }

    [TestCase("submit/latest")]
    [TestCase("submit/2026-13-41T14-05-09Z")]
    [TestCase("v1")]
    public void A_tag_that_says_no_instant_is_refused_before_anything_runs(string tag) => Missing(With("SUBMISSION_TAG", tag))!.ShouldContain(tag);

    [Test]
    public void Whatever_is_not_set_is_named_at_once() =>
        Missing(new Dictionary<string, string> { ["CLASSROOM"] = "redes" }).ShouldBe("Faltan estas variables de entorno: ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, OWNER");

    [Test]
    public void What_may_be_absent_may_be_absent()
    {
        var json = Json(Written.Environment.Where(v => v.Key is not ("REVIEW_URL" or "OWNER" or "ASSIGNMENT_TYPE" or "GITHUB_ACTOR")).Append(new("USERNAME", "ana")).ToDictionary());

        Missing(Written.Environment.ToDictionary()).ShouldBeNull();
        json["review"]!.GetValue<string>().ShouldBe(json["commit"]!.GetValue<string>());
        json["owner"]!.GetValue<string>().ShouldBe("ana");
        json["assignment_type"]!.GetValue<string>().ShouldBe("individual");
        json.AsObject().ContainsKey("submitted_by").ShouldBeFalse();
    }

    [Test]
    public void What_is_not_judged_is_told_in_the_release()
    {
        var written = Written.By("classroom50", Sample.Report);

        written.Tests.Count().ShouldBe(Sample.Report.PassedChecks + Sample.Report.FailedChecks);
        written.Artifacts[1].ShouldBeOfType<Artifact.Whole>().Text.ShouldContain("Qué se observa en la captura");
        written.Output("status").ShouldBe("error");
        written.Output("summary").ShouldBe("Puntaje: 36 de 62");
    }

    [Test]
    public void The_release_is_written_beside_the_result() =>
        ReportFormats.Find("classroom50")!.Write(Sample.Report, Written.Request(file: "out/r.json")).OfType<Artifact.Whole>().Select(whole => whole.Path).ShouldBe(["out/r.json", Path.Combine("out", "release-body.md")]);

    [Test]
    public void The_reporter_needs_somewhere_to_be_read_from()
    {
        var format = ReportFormats.Find("classroom-reporter")!;

        format.Missing(Written.Request(environment: new Dictionary<string, string>())).ShouldNotBeNull();
        format.Missing(Written.Request(environment: new Dictionary<string, string>(), file: "r")).ShouldBeNull();
        format.Write(Sample.Report, Written.Request(environment: new Dictionary<string, string>(), file: "r")).Single().ShouldBeOfType<Artifact.Whole>().Path.ShouldBe("r");
    }

    private static Dictionary<string, string> With(string name, string value) => new(Written.Environment) { [name] = value };

    private static string? Missing(IReadOnlyDictionary<string, string> environment) =>
        ReportFormats.Find("classroom50")!.Missing(Written.Request(environment: environment)) is { } missing ? Texts.Say("es", missing) : null;

    private static System.Text.Json.Nodes.JsonNode Json(IReadOnlyDictionary<string, string> environment, Grader.Reports.GradeReport? report = null) =>
        new Written("classroom50", ReportFormats.Find("classroom50")!.Write(report ?? Sample.Report, Written.Request(environment: environment))).Json;
}
