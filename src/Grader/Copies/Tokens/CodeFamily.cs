using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Grader.Copies.Tokens;

/// <summary>Languages that are written alike, as far as comments, strings and keywords go.</summary>
/// <remarks>
/// The patterns are of the kind that never goes back over a text, for what students hand in may be made to be slow. Their order decides: a quote
/// in a comment begins no string.
/// </remarks>
internal sealed class CodeFamily
{
    private const string Word = @"[\p{L}_][\p{L}\p{Mn}\p{Nd}_]*";
    private const string Digits = @"[0-9](?:[eEpP][+-]|[0-9A-Za-z_.])*";
    private const string DoubleQuoted = @"""(?:[^""\\\n]|\\[\s\S])*""?";
    private const string SingleQuoted = @"'(?:[^'\\\n]|\\[\s\S])*'?";
    private const string HashComment = @"#[^\n]*";
    private const string SlashComment = @"//[^\n]*|/\*[\s\S]*?(?:\*/|\z)";

    private CodeFamily(string name, string[] extensions, string[] shebangs, string keywords, string comment, string text, string word = Word)
    {
        Name = name;
        Extensions = extensions;
        Shebangs = shebangs;
        Keywords = keywords.Split(' ').ToFrozenSet();
        Pattern = new Regex(
            $"(?<comment>{comment})|(?<string>{text})|(?<number>{Digits})|(?<word>{word})|(?<sign>\\S)",
            RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.ExplicitCapture);
    }

    public static CodeFamily Python { get; } = new(
        "python", [".py", ".pyw"], ["python"],
        "and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield True False None match case",
        HashComment,
        $@"[rRbBfFuUtT]{{0,3}}(?:""""""(?:[^\\]|\\[\s\S])*?""""""|'''(?:[^\\]|\\[\s\S])*?'''|{DoubleQuoted}|{SingleQuoted})");

    // Names of types are left out: another type is as easily written as another name.
    public static CodeFamily CLike { get; } = new(
        "c", [".c", ".h", ".cc", ".cpp", ".cxx", ".hpp", ".cs", ".java", ".js", ".mjs", ".cjs", ".ts", ".go", ".kt", ".swift", ".php"], ["node", "deno", "bun"],
        "if else for while do switch case default break continue return goto try catch finally throw throws new delete sizeof struct class enum union interface package import using namespace func function go defer select chan range map async await yield foreach in of typeof instanceof null nil true false this static public private",
        SlashComment,
        $@"R""\([\s\S]*?\)""|@""(?:[^""]|"""")*""|""""""[\s\S]*?""""""|`[^`]*`|(?:L|u8|u|U|\$)?{DoubleQuoted}|{SingleQuoted}");

    public static CodeFamily Rust { get; } = new(
        "rust", [".rs"], [],
        "as async await break const continue crate else enum extern false fn for if impl in let loop match mod move mut pub ref return self static struct super trait true type unsafe use where while",
        SlashComment,
        $@"b?r#+""[\s\S]*?""#+|b?{DoubleQuoted}|b?'(?:[^'\\\n]|\\[^'\n]+|\\')'",
        $"'?{Word}");

    public static CodeFamily Perl { get; } = new(
        "perl", [".pl", ".pm"], ["perl"],
        "if elsif else unless while until for foreach do last next redo return sub my our local use no package require and or not eq ne lt gt le ge die eval print",
        $@"^=[a-z]+[\s\S]*?(?:^=cut[^\n]*|\z)|{HashComment}",
        $"{DoubleQuoted}|{SingleQuoted}",
        $@"[$@]+#?(?:{Word}|[0-9]+|[!_&,/\\;.])|\$#|{Word}");

    public static CodeFamily Ruby { get; } = new(
        "ruby", [".rb"], ["ruby"],
        "alias and begin break case class def defined do else elsif end ensure false for if in module next nil not or redo rescue retry return self super then true undef unless until when while yield require loop",
        $@"^=begin[\s\S]*?(?:^=end[^\n]*|\z)|{HashComment}",
        $"{DoubleQuoted}|{SingleQuoted}|`[^`\n]*`",
        $"[@$]*{Word}[?!]?");

    private static readonly CodeFamily[] All = [Python, CLike, Rust, Perl, Ruby];

    /// <summary>One word; texts of different families are never alike.</summary>
    public string Name { get; }

    public FrozenSet<string> Keywords { get; }

    /// <summary>Finds the next word, with the groups <c>comment</c>, <c>string</c>, <c>number</c>, <c>word</c> and <c>sign</c>.</summary>
    public Regex Pattern { get; }

    private IReadOnlyList<string> Extensions { get; }

    private IReadOnlyList<string> Shebangs { get; }

    /// <summary>By the extension, or else by the program that the first line asks for; null for what is no program of a known language.</summary>
    /// <param name="extension">In small letters, with its dot; empty for none.</param>
    public static CodeFamily? Of(string extension, string text)
    {
        if (extension.Length > 0)
            return All.FirstOrDefault(family => family.Extensions.Contains(extension));
        var first = text.Split('\n', 2)[0];
        return first.StartsWith("#!", StringComparison.Ordinal) ? All.FirstOrDefault(family => family.Shebangs.Any(first.Contains)) : null;
    }
}
