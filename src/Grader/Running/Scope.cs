using System.Text;
using Grader.Sandboxes;
using Grader.Specs.Data;

namespace Grader.Running;

/// <summary>The names that a check's steps may use in <c>{braces}</c>: settings, values, what expectations kept.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, byte[]> _values = [];

    public void Set(string name, byte[] value) => _values[name] = value;

    public void Set(string name, string value) => Set(name, Encoding.UTF8.GetBytes(value));

    /// <exception cref="GraderFaultException">No such name: reading the spec should have told.</exception>
    public byte[] this[string name] =>
        _values.TryGetValue(name, out var value) ? value : throw new GraderFaultException(Texts.Phrase.Of("fault.spec.value", ("name", name)));

    public bool Has(string name) => _values.ContainsKey(name);

    /// <summary>A text with its placeholders replaced; <c>{{</c> and <c>}}</c> stand for braces.</summary>
    public string Text(string template) => Template.Fill(template, Literal);

    /// <summary>The value of a name as text, without looking for placeholders in it.</summary>
    public string Literal(string name) => Encoding.UTF8.GetString(this[name]);

    /// <summary>A regular expression whose placeholders stand for their values letter by letter.</summary>
    public string Pattern(string expression) => PatternTemplate.Fill(expression, Literal);

    /// <summary>A whole number, written or a placeholder.</summary>
    public int Number(string template) =>
        int.TryParse(Text(template), out var number) ? number : throw new GraderFaultException(Texts.Phrase.Of("fault.spec.number", ("text", Text(template))));

    /// <summary>The bytes that a spec describes.</summary>
    public byte[] Bytes(DataSpec data) => data switch
    {
        DataSpec.Text text => Template.FillBytes(text.Template, name => this[name]),
        DataSpec.Hex hex => hex.Bytes,
        DataSpec.Repeat repeat => [.. Enumerable.Repeat(Bytes(repeat.Unit), repeat.Times).SelectMany(b => b)],
        DataSpec.Join join => [.. join.Parts.SelectMany(Bytes)],
        DataSpec.First first => [.. Bytes(first.Of).Take(Number(first.Count))],
        DataSpec.Fill fill => Filled(Literal(fill.Setting), fill.Gaps),
        _ => throw new InvalidOperationException($"unknown data {data.GetType().Name}"),
    };

    private byte[] Filled(string text, IReadOnlyDictionary<string, DataSpec> gaps)
    {
        var (name, at) = gaps.Keys.Select(n => (Name: n, At: text.IndexOf($"{{{n}}}", StringComparison.Ordinal))).Where(g => g.At >= 0).OrderBy(g => g.At).FirstOrDefault();
        return name is null
            ? Encoding.UTF8.GetBytes(text)
            : [.. Encoding.UTF8.GetBytes(text[..at]), .. Bytes(gaps[name]), .. Filled(text[(at + name.Length + 2)..], gaps)];
    }
}
