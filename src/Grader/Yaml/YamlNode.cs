using System.Globalization;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>
/// A value of a YAML file with its place in it. The accessors suppose that the node passed its <see cref="Shape"/>: one that does
/// not fit the node throws, except those that look for parts (<see cref="Find"/>, <see cref="Items"/>, <see cref="Entries"/>), which
/// find nothing.
/// </summary>
public abstract class YamlNode(SourcePosition position)
{
    public SourcePosition Position { get; } = position;

    /// <summary>A scalar's text, whether it was quoted or not.</summary>
    public string Text => this is YamlScalar scalar ? scalar.Value : throw Misread("a text");

    /// <summary>A scalar's number.</summary>
    public int Number => checked((int)LongNumber);

    /// <summary>A scalar's number, for ranges wider than an <see cref="int"/>.</summary>
    public long LongNumber => this is YamlScalar { AsNumber: { } number } ? number : throw Misread("a number");

    /// <summary>A scalar's <c>true</c> or <c>false</c>.</summary>
    public bool Flag => this is YamlScalar { AsFlag: { } flag } ? flag : throw Misread("true or false");

    /// <summary>The items of a list, in order; none for anything else.</summary>
    public virtual IReadOnlyList<YamlNode> Items => [];

    /// <summary>The entries of a map, in the order of the file; none for anything else.</summary>
    public virtual IReadOnlyList<YamlEntry> Entries => [];

    /// <summary>The value under a key that must be there.</summary>
    public YamlNode this[string key] => Find(key) ?? throw Misread($"a map with \"{key}\"");

    /// <summary>The value under a key; null when there is none.</summary>
    public YamlNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Name == key)?.Value;

    public bool Has(string key) => Find(key) is not null;

    /// <summary>What the node is, for a message: <c>is a list</c>, <c>is "muchos"</c>.</summary>
    internal abstract Phrase Seen { get; }

    private InvalidOperationException Misread(string expected) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Position}: read as {expected}, but it is a {GetType().Name}."));
}
