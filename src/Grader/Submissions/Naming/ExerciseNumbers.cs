using System.Text.RegularExpressions;

namespace Grader.Submissions.Naming;

/// <summary>
/// Reads the exercise out of a path, in the spellings students use: <c>1.5.2</c>, <c>1_5_2</c>, <c>ej-1.5.2</c>, <c>Ejercicio 1 5 2</c>,
/// <c>ej152</c>, <c>1.5/2</c>, <c>udp_echo_server_1.5.2</c>. Only numbers of the guide count, so that <c>tp2</c>, <c>v1.2</c> and dates do not.
/// </summary>
internal sealed partial class ExerciseNumbers
{
    private readonly IReadOnlyList<string> _known;
    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _parts;

    /// <param name="ids">The exercises, in every spelling.</param>
    /// <param name="others">Numbers that are exercises as well, where they are spelled with signs between the digits.</param>
    public ExerciseNumbers(IEnumerable<string> ids, params IEnumerable<string> others)
    {
        _known = [.. ids];
        _ids = [.. _known, .. others];
        _parts = [.. _ids.SelectMany(Prefixes)];
    }

    /// <summary>What a path, without its extension, tells: its name first, then the folders from the nearest.</summary>
    public NumberedPlace In(string path)
    {
        IReadOnlyList<string> current = [];
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var named = InName(segments[i]);
            // A file's own number is whole, or it is not a number of an exercise: `servidor_1.5.py` is no news in a folder 1.5.2.
            if (named.Any(_ids.Contains) || (named.Count > 0 && i < segments.Length - 1))
                current = named;
            else if (named.Count == 0 && LonePattern().Match(Words.Fold(segments[i])) is { Success: true } lone)
                current = Deeper(current, lone.Groups[1].Value);
        }
        return new NumberedPlace([.. current.Where(_ids.Contains)], IsBare: !current.Any(number => number.Contains('.')));
    }

    /// <summary>Whether a name tells an exercise, or a part of the guide such as <c>1.5</c>.</summary>
    public bool IsNumbered(string name) => InName(name).Count > 0;

    private IReadOnlyList<string> Deeper(IReadOnlyList<string> current, string digit)
    {
        if (current.Any(_ids.Contains))
            return current;
        var longer = current.Select(number => $"{number}.{digit}").Where(_parts.Contains).ToList();
        return longer.Count > 0 ? longer : current.Count == 0 && _parts.Contains(digit) ? [digit] : current;
    }

    /// <summary>The exercises that a name tells; failing that, the parts of the guide (<c>1.5</c>).</summary>
    private List<string> InName(string name)
    {
        var text = VersionPattern().Replace(WrappingPattern().Replace(Words.Fold(name), " "), " ");
        IReadOnlyList<Regex> spellings = [DottedPattern(), LowLinePattern(), HyphenPattern(), MixedPattern()];
        var found = spellings.Select(spelling => Numbers(spelling, text)).ToList();
        return found.Find(numbers => numbers.Any(_ids.Contains))?.FindAll(_ids.Contains)
            ?? (Compact(text) is { Count: > 0 } compact ? compact : null)
            ?? found.Find(numbers => numbers.Count > 0)
            ?? [];
    }

    private List<string> Numbers(Regex spelling, string text) =>
        [.. spelling.Matches(text).Select(match => Dotted(match.Value)).Where(_parts.Contains).Distinct()];

    private List<string> Compact(string text) =>
        CompactPattern().Matches(text) is { Count: > 0 } matches ? [.. _known.Where(id => matches.Any(match => IsCompact(match, id)))] : [];

    // Two digits alone may be anything; after "ej" they are an exercise.
    private static bool IsCompact(Match match, string id) =>
        match.Groups["digits"].Value == id.Replace(".", "", StringComparison.Ordinal)
        && (match.Groups["word"].Success || match.Groups["digits"].Length >= 3);

    private static string Dotted(string digits) =>
        string.Join('.', DigitsPattern().Matches(digits).Select(match => match.Value.TrimStart('0')));

    private static IEnumerable<string> Prefixes(string id)
    {
        for (var dot = id.IndexOf('.'); dot >= 0; dot = id.IndexOf('.', dot + 1))
            yield return id[..dot];
        yield return id;
    }

    [GeneratedRegex(@"(?<![\d.])\d+(?:\.\d+)+(?!\.?\d)")]
    private static partial Regex DottedPattern();

    [GeneratedRegex(@"(?<!\d)\d+(?:_\d+)+(?!_?\d)")]
    private static partial Regex LowLinePattern();

    [GeneratedRegex(@"(?<!\d)\d+(?:-\d+)+(?!-?\d)")]
    private static partial Regex HyphenPattern();

    [GeneratedRegex(@"(?<!\d)\d+(?:[._\- ]\d+)+(?![._\- ]?\d)")]
    private static partial Regex MixedPattern();

    [GeneratedRegex(@"(?:(?<![a-z])(?<word>ej|ejer|ejercicio|punto|item|inciso|consigna)[ ._#-]*)?(?<!\d)(?<digits>\d{2,})(?!\d)")]
    private static partial Regex CompactPattern();

    [GeneratedRegex(@"^(?:(?:ej|ejer|ejercicio|punto|item|inciso|consigna|parte|seccion)[ ._#-]*)?0*(\d)(?:[ ._)-].*)?$", RegexOptions.Singleline)]
    private static partial Regex LonePattern();

    // The number of the assignment or of a group is not one of an exercise: "TP 2.1" is the first version of the second assignment.
    [GeneratedRegex(@"(?<![a-z])(?:tp|lab|laboratorio|grupo|comision|unidad|tema|clase)[ ._#-]*\d+")]
    private static partial Regex WrappingPattern();

    [GeneratedRegex(@"(?<![a-z])(?:v|ver|version)[ ._-]?\d+(?:\.\d+)*")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"\d+")]
    private static partial Regex DigitsPattern();
}
