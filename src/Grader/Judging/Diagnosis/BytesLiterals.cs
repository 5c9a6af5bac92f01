using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Grader.Judging.Diagnosis;

/// <summary>
/// Finds bytes that were printed as bytes: Python's <c>b'…'</c>, Node's <c>&lt;Buffer …&gt;</c>, lists of numbers as Go, Rust, Java and
/// JavaScript print them, and the names that Java and C# print for an array.
/// </summary>
internal static partial class BytesLiterals
{
    /// <summary>Whether one of them in the cleaned output holds the text.</summary>
    public static bool Hold(string output, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        return ArrayName().IsMatch(output)
            || PythonLiteral().Matches(output).Select(match => Unescape(match.Groups["body"].Value))
                .Concat(NodeBuffer().Matches(output).Select(match => Numbers(match.Groups["body"].Value, NumberStyles.HexNumber)))
                .Concat(NumberList().Matches(output).Select(match => Numbers(match.Groups["body"].Value, NumberStyles.AllowLeadingSign)))
                .Any(bytes => Holds(bytes, wanted));
    }

    /// <summary>Node shows no more than 50 bytes of a buffer: what is shown may be the beginning.</summary>
    private static bool Holds(byte[] bytes, byte[] wanted) =>
        bytes.AsSpan().IndexOf(wanted) >= 0 || (bytes.Length >= 50 && wanted.AsSpan().StartsWith(bytes));

    private static byte[] Unescape(string body)
    {
        var bytes = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '\\' || i + 1 == body.Length)
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(body, i, 1));
                continue;
            }

            i++;
            if (body[i] == 'x' && i + 2 < body.Length && TryHex(body.AsSpan(i + 1, 2), out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.Add((byte)(body[i] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other }));
            }
        }

        return [.. bytes];
    }

    private static bool TryHex(ReadOnlySpan<char> digits, out byte value) =>
        byte.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out value);

    /// <summary>Java's bytes have a sign.</summary>
    private static byte[] Numbers(string body, NumberStyles style) =>
        [.. body.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(number => short.TryParse(number, style, CultureInfo.InvariantCulture, out var value) ? (byte)value : (byte)0)];

    [GeneratedRegex("""\bb(?<quote>['"])(?<body>(?>(?:\\.|(?!\k<quote>)[^\\\n]){0,8192}))\k<quote>""")]
    private static partial Regex PythonLiteral();

    [GeneratedRegex("<Buffer (?<body>[0-9a-f]{2}(?: [0-9a-f]{2})*)")]
    private static partial Regex NodeBuffer();

    [GeneratedRegex(@"\[\s*(?<body>-?\d{1,3}(?:,?\s+-?\d{1,3})+),?\s*\]")]
    private static partial Regex NumberList();

    [GeneratedRegex(@"\[B@[0-9a-f]+\b|\bSystem\.Byte\[\]")]
    private static partial Regex ArrayName();
}
