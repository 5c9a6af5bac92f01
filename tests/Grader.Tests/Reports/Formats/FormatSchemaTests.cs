using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Grader.Reports;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports.Formats;

/// <summary>Every format fits what those who read it accept.</summary>
internal sealed class FormatSchemaTests
{
    public static IReadOnlyDictionary<string, SchemaValidator> Schemas { get; } = new Dictionary<string, SchemaValidator>
    {
        ["json"] = Schema("docs", "report.schema.json"),
        ["ctrf"] = Schema("tests", "Grader.Tests", "Reports", "Schemas", "ctrf.schema.json"),
        ["classroom-reporter"] = Schema("tests", "Grader.Tests", "Reports", "Schemas", "classroom-reporter.schema.json"),
        ["classroom50"] = Schema("tests", "Grader.Tests", "Reports", "Schemas", "classroom50.schema.json"),
        ["gradescope"] = Schema("tests", "Grader.Tests", "Reports", "Schemas", "gradescope.schema.json"),
    };

    [Test]
    public void Json_fits_its_schema([ValueSource(nameof(JsonFormats))] string format) => JsonErrors(format, FormatSample.Report).ShouldBeEmpty();

    [Test]
    public void The_schema_of_ctrf_refuses_what_it_does_not_know()
    {
        var json = Written.By("ctrf", FormatSample.Report).Json;
        json["results"]!["tests"]![0]!["status"] = "blocked";
        json["results"]!["tests"]![1]!["name"] = "";
        json["results"]!["tests"]![2]!["verdict"] = "passed";

        Schemas["ctrf"].Validate(json).Count.ShouldBe(3);
    }

    [Test]
    public void JUnit_fits_what_its_readers_agree_on() => XmlErrors(Written.By("junit", FormatSample.Report).Main).ShouldBeEmpty();

    [Test]
    public void What_its_readers_agree_on_refuses_anything_else() =>
        XmlErrors(Written.By("junit", FormatSample.Report).Main.Replace("<system-out", "<output", StringComparison.Ordinal).Replace("</system-out", "</output", StringComparison.Ordinal)).ShouldNotBeEmpty();

    /// <summary>What is wrong with a JSON format's text; none for formats that are not JSON.</summary>
    public static IReadOnlyList<string> JsonErrors(string format, GradeReport report) =>
        Schemas.TryGetValue(format, out var schema) ? schema.Validate(Written.By(format, report).Json) : [];

    /// <summary>What is wrong with JUnit's text.</summary>
    public static IReadOnlyList<string> XmlErrors(string text)
    {
        var schemas = new XmlSchemaSet();
        using (var reader = XmlReader.Create(Repository.Path("tests", "Grader.Tests", "Reports", "Schemas", "junit.xsd")))
            schemas.Add("", reader);
        var errors = new List<string>();
        XDocument.Parse(text).Validate(schemas, (_, e) => errors.Add(e.Message));
        return errors;
    }

    private static IEnumerable<string> JsonFormats => Schemas.Keys;

    private static SchemaValidator Schema(params string[] path) => new(JsonNode.Parse(Repository.Read(path))!.AsObject());
}
