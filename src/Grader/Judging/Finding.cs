using Grader.Texts;

namespace Grader.Judging;

/// <summary>
/// Why a verdict is what it is: a stable code with parameters. The text is looked up per language by the code
/// (<c>Texts/*.yaml</c>), so that nothing a student reads is assembled from pieces.
/// </summary>
/// <param name="Code">Stable, dotted, lower case: <c>udp.no-reply</c>, <c>tcp.refused</c>, <c>out.missing</c>. See <see cref="FindingCatalog"/>.</param>
public sealed record Finding(string Code)
{
    /// <summary>What the texts' <c>{placeholders}</c> stand for; a text with placeholders of its own is several of them (see <see cref="Phrase"/>).</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();

    /// <summary>The bytes that should have come, where a byte difference helps; null otherwise.</summary>
    public byte[]? Expected { get; init; }

    /// <summary>The bytes that came; null where no data is concerned.</summary>
    public byte[]? Seen { get; init; }

    /// <summary>The same finding with one more parameter, which may be a <see cref="Phrase"/>.</summary>
    public Finding With(string name, object value) =>
        this with { Parameters = new Dictionary<string, string>([.. Parameters.Where(p => p.Key != name), .. Phrase.Parameters((name, value))]) };
}
