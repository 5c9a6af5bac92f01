using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>A text; any scalar is one, with quotes or without.</summary>
public sealed class TextShape : Shape
{
    private Phrase _expected = Phrase.Of("yaml.expected.text");
    private Regex? _pattern;
    private Func<string, TextMistake?>? _mistake;
    private bool _mayBeEmpty;

    internal TextShape() { }

    public override Phrase Expected => _expected;

    /// <summary>A text of a form of its own.</summary>
    /// <param name="expected">The form in words, with an example: <c>a transport and port such as udp/3500</c>.</param>
    /// <param name="pattern">A regular expression that editors check as well.</param>
    public TextShape Of(Phrase expected, string pattern) =>
        new() { _expected = expected, _pattern = new Regex(pattern, RegexOptions.CultureInvariant), _mistake = _mistake, _mayBeEmpty = _mayBeEmpty };

    /// <summary>A text for which a function finds no mistake.</summary>
    public TextShape Without(Func<string, TextMistake?> mistake) =>
        new() { _expected = _expected, _pattern = _pattern, _mistake = mistake, _mayBeEmpty = _mayBeEmpty };

    /// <summary>A text that may be <c>""</c>, in quotes.</summary>
    public TextShape OrEmpty() => new() { _expected = _expected, _pattern = _pattern, _mistake = _mistake, _mayBeEmpty = true };

    internal override bool Claims(YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar && !IsEmpty(scalar) && Fits(scalar.Value);

    internal override void Check(YamlNode node, Phrase name, ICollection<Problem> problems)
    {
        if (!Claims(node))
            Refuse(node, name, problems);
        else if (_mistake?.Invoke(node.Text) is { } mistake)
            problems.Add(new Problem(node.Position, mistake.Code, [("name", name), ("seen", node.Seen), ("expected", Expected), .. mistake.Parameters]));
    }

    internal override JsonObject ToSchema(JsonSchema schema)
    {
        // What YAML takes for a number or a truth value is a text where a text is expected.
        var result = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean") };
        if (_pattern is not null)
            result["pattern"] = _pattern.ToString();
        else if (!_mayBeEmpty)
            result["minLength"] = 1;
        return result;
    }

    // "$" also matches before a last newline, which no form of a text has.
    private bool Fits(string text) => _pattern is null || (_pattern.IsMatch(text) && !text.EndsWith('\n'));

    private bool IsEmpty(YamlScalar scalar) => !_mayBeEmpty && string.IsNullOrWhiteSpace(scalar.Value);
}
