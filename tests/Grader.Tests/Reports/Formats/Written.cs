using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Grader.Reports;
using Grader.Reports.Formats;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Tests.Reports.Formats;

/// <summary>What a format wrote, and what a program that reads it finds there.</summary>
internal sealed record Written(string Format, IReadOnlyList<Artifact> Artifacts)
{
    private static readonly Phrases Texts = Phrases.Load();

    /// <summary>Everything that a job of a course on GitHub finds set.</summary>
    public static IReadOnlyDictionary<string, string> Environment { get; } = new Dictionary<string, string>
    {
        ["GITHUB_OUTPUT"] = "step-output",
        ["GITHUB_STEP_SUMMARY"] = "step-summary",
        ["GITHUB_WORKSPACE"] = "/work/tree",
        ["GITHUB_ACTOR"] = "anaperez",
        ["GITHUB_ACTOR_ID"] = "123456",
        ["CLASSROOM"] = "redes",
        ["ASSIGNMENT"] = "sockets",
        ["ASSIGNMENT_TYPE"] = "individual",
        ["OWNER"] = "anaperez",
        ["SUBMISSION_TAG"] = "submit/2026-03-02T14-05-09Z-1a2b3c4",
        ["COMMIT_URL"] = "https://github.com/redes/redes-sockets-anaperez/commit/1a2b3c4",
        ["RELEASE_URL"] = "https://github.com/redes/redes-sockets-anaperez/releases/tag/x",
    };

    public static IEnumerable<string> Names => ReportFormats.All.Select(format => format.Name);

    public static FormatRequest Request(Language? language = null, string? file = null, IReadOnlyDictionary<string, string>? environment = null, long length = 0) =>
        new(Texts, language ?? Language.Spanish, file, new Surroundings((environment ?? Environment).GetValueOrDefault, _ => length, "/work/tree/lab"));

    public static Written By(string format, GradeReport report, Language? language = null) =>
        new(format, ReportFormats.Find(format)!.Write(report, Request(language)));

    /// <summary>The text of what the format is about: its file, its annotations, or the value that it hands on.</summary>
    public string Main =>
        Format == "classroom-reporter"
            ? Encoding.UTF8.GetString(Convert.FromBase64String(Output("result")))
            : Artifacts[0] switch
            {
                Artifact.Whole whole => whole.Text,
                Artifact.Printed printed => printed.Text,
                var other => throw new ArgumentException($"{other}"),
            };

    /// <summary>Every text, whatever becomes of it.</summary>
    public IEnumerable<string> All =>
        Artifacts.Select(artifact => artifact switch
        {
            Artifact.Whole whole => whole.Text,
            Artifact.Printed printed => printed.Text,
            Artifact.Added added => added.Text,
            _ => throw new ArgumentException($"{artifact}"),
        });

    public JsonNode Json => JsonNode.Parse(Main)!;

    public XElement Xml => XDocument.Parse(Main).Root!;

    /// <summary>Score, maximum, and how many checks passed and failed, as whoever reads this format adds them up.</summary>
    public (int Score, int Max, int Passed, int Failed) Totals =>
        Format switch
        {
            "json" => (Int(Json["score"]), Int(Json["max_score"]), Verdicts("passed"), Verdicts("failed") + Verdicts("blocked")),
            "junit" => (
                Property("score"),
                Property("max-score"),
                Attribute("tests") - Attribute("failures") - Attribute("errors") - Attribute("skipped"),
                Attribute("failures")
            ),
            "ctrf" => (Extra("score"), Extra("maxScore"), Int(Json["results"]!["summary"]!["passed"]), Int(Json["results"]!["summary"]!["failed"])),
            "nunit" => (NUnit("Score"), NUnit("MaxScore"), Attribute("passed"), Attribute("failed")),
            "markdown" => Words(Main),
            "html" => (Data("score"), Data("max-score"), Data("passed"), Data("failed")),
            "classroom-reporter" => (Tests.Sum(test => Int(test["score"])), Int(Json["max_score"]), Count("status", "pass"), Count("status", "fail")),
            "classroom50" => (Int(Json["score"]), Int(Json["max-score"]), Count("passed", "true"), Count("passed", "false")),
            "gradescope" => (Int(Json["score"]), Tests.Sum(test => Int(test["max_score"])), Count("status", "passed"), Count("status", "failed")),
            "github" => (int.Parse(Output("score")), int.Parse(Output("max-score")), int.Parse(Output("passed")), int.Parse(Output("failed"))),
            _ => throw new NotSupportedException(Format),
        };

    /// <summary>A further step output.</summary>
    public string Output(string name) =>
        Artifacts.OfType<Artifact.Added>().Where(added => added.Path == "step-output").SelectMany(added => added.Text.Split('\n')).Single(line => line.StartsWith($"{name}=", StringComparison.Ordinal))[(name.Length + 1)..];

    public IEnumerable<JsonNode> Tests => (Format == "ctrf" ? Json["results"]! : Json)["tests"]!.AsArray()!;

    private IEnumerable<JsonNode> Checks => Json["exercises"]!.AsArray().SelectMany(exercise => exercise!["checks"]!.AsArray())!;

    private int Verdicts(string verdict) => Checks.Count(check => check["verdict"]!.GetValue<string>() == verdict);

    private int Count(string member, string value) => Tests.Count(test => test[member]?.ToString() == value);

    private int Attribute(string name) => int.Parse(Xml.Attribute(name)!.Value);

    private int Property(string name) =>
        Xml.Elements("testsuite").SelectMany(suite => suite.Elements("properties")).SelectMany(properties => properties.Elements()).Where(property => property.Attribute("name")!.Value == name).Sum(property => int.Parse(property.Attribute("value")!.Value));

    private int NUnit(string name) =>
        int.Parse(Xml.Element("test-suite")!.Element("properties")!.Elements().Single(property => property.Attribute("name")!.Value == name).Attribute("value")!.Value);

    private int Extra(string name) => Int(Json["results"]!["summary"]!["extra"]![name]);

    private int Data(string name) => int.Parse(Regex.Match(Main, $"<main[^>]* data-{name}=\"([0-9]+)\"").Groups[1].Value);

    private static int Int(JsonNode? node) => node?.GetValue<int>() ?? 0;

    private static (int, int, int, int) Words(string markdown)
    {
        var score = Regex.Match(markdown, "^# Puntaje: ([0-9]+) de ([0-9]+)$", RegexOptions.Multiline);
        var checks = Regex.Match(markdown, "pasaron: ([0-9]+); que no pasaron: ([0-9]+);");
        return (Number(score, 1), Number(score, 2), Number(checks, 1), Number(checks, 2));

        static int Number(Match match, int group) => int.Parse(match.Groups[group].Value);
    }
}
