using Grader.Copies.Tokens;
using Grader.Texts;

namespace Grader.Copies;

/// <summary>What everybody was given to begin with, and what nobody wrote alone.</summary>
internal sealed class GivenText
{
    private static readonly string[] Scripts = ["udp_echo_client.py", "udp_echo_server.py", "tcp_echo_client.py", "tcp_echo_server.py"];

    private readonly HashSet<ulong> _hashes;

    private GivenText(IEnumerable<CodeFile> files) => _hashes = [.. files.SelectMany(Hashes)];

    /// <summary>The listings of the guide, also with the lines that it tells to take out of their comments.</summary>
    public static GivenText Guide { get; } = new(Scripts.Select(EmbeddedText.Read).SelectMany(text => new[] { text, text.Replace("# print", "print", StringComparison.Ordinal) }).Select(text => new CodeFile("guide.py", text)));

    /// <summary>Texts of one's own in place of the guide's.</summary>
    public static GivenText Of(params IEnumerable<CodeFile> files) => new(files);

    public bool Has(ulong hash) => _hashes.Contains(hash);

    private static IEnumerable<ulong> Hashes(CodeFile file) =>
        CodeFamily.Of(Path.GetExtension(file.Path), file.Text) is { } family ? Winnowing.Hashes(Tokenizer.Read(family, file.Text), family.Name) : [];
}
