using Grader.Specs;
using Grader.Texts;

namespace Grader.Yaml;

/// <summary>
/// A mistake in a file that a person wrote: where it is, and a stable code with parameters. Like a finding's, its text is looked up
/// in the reader's language (<c>problem.CODE</c>); with its place it is printed as <c>file:line:column: text</c>.
/// </summary>
/// <param name="Code">One of <see cref="ProblemCatalog"/>.</param>
public sealed record Problem(SourcePosition Position, string Code)
{
    public Problem(SourcePosition position, string code, params IEnumerable<(string Name, object Value)> parameters)
        : this(position, code) => Parameters = Phrase.Parameters(parameters);

    /// <summary>What the text's placeholders stand for, as in a finding.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; } = new Dictionary<string, string>();

    /// <summary>Place and text, to be said or to be part of something else that is.</summary>
    public Phrase ToPhrase() =>
        Phrase.Of("placed", ("place", Position), ("problem", Phrase.Of($"problem.{Code}", [.. Parameters.Select(p => (p.Key, (object)p.Value))])));

    /// <summary>The line that a person reads.</summary>
    /// <param name="language">A code, such as <c>es</c>.</param>
    public string In(Phrases phrases, string language) => phrases.Say(language, ToPhrase());

    public bool Equals(Problem? other) =>
        other is not null && Position == other.Position && Code == other.Code
        && Parameters.OrderBy(p => p.Key).SequenceEqual(other.Parameters.OrderBy(p => p.Key));

    public override int GetHashCode() => HashCode.Combine(Position, Code);
}
