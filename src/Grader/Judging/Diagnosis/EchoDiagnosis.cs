using System.Text;

namespace Grader.Judging.Diagnosis;

/// <summary>Names a wrong echo by its kind, so that the student reads what the program does rather than which byte differs.</summary>
internal static class EchoDiagnosis
{
    /// <summary>Bytes by which a piece of a message can be known.</summary>
    private const int Recognizable = 4;

    /// <param name="program">The role's key in the texts: <c>@role.server</c>.</param>
    /// <param name="expected">What was sent.</param>
    /// <param name="seen">What came back instead.</param>
    /// <param name="earlier">What the same process was sent before, oldest first.</param>
    /// <param name="answers">What it answered before, where known: an answer that repeats one of them is canned.</param>
    public static Finding Diagnose(
        string program, byte[] expected, byte[] seen, IReadOnlyList<byte[]> earlier, IReadOnlyList<byte[]>? answers = null) =>
        Kind(expected, seen, earlier, answers ?? []).With("program", program) with { Expected = expected, Seen = seen };

    private static Finding Kind(byte[] expected, byte[] seen, IReadOnlyList<byte[]> earlier, IReadOnlyList<byte[]> answers)
    {
        if (seen.Length == 0)
            return new Finding("data.empty");
        // The pieces in which a message was sent are among what was sent earlier; the first of them, alone, is a part of the message.
        if (earlier.Any(seen.SequenceEqual) && !expected.AsSpan().StartsWith(seen))
            return new Finding("data.stale");
        if (answers.Any(seen.SequenceEqual))
            return new Finding("data.canned");
        if (expected.Length > 0 && seen.AsSpan().StartsWith(expected) && WithMore(expected, seen, earlier) is { } more)
            return more;
        if (Recoding.IsCutByCountingCharacters(expected, seen))
            return new Finding("data.counted").With("seen_bytes", seen.Length).With("expected_bytes", expected.Length);
        if (Recoding.Explains(expected, seen))
            return new Finding("data.recoded").With("offset", FirstDifference(expected, seen));
        if (expected.AsSpan().StartsWith(seen))
            return new Finding("data.partial").With("seen_bytes", seen.Length).With("expected_bytes", expected.Length);
        // A short message is in many a piece of a long one: that is no text put around it.
        if (HasEarlierBefore(expected, seen, earlier) || IsPieceOfEarlier(seen, earlier))
            return new Finding("data.stale");
        return Wrapped(expected, seen)
            ?? Transformed(expected, seen)
            ?? new Finding("data.different").With("offset", FirstDifference(expected, seen));
    }

    /// <summary>The right bytes, and then others; null when these are no more than a text put after.</summary>
    private static Finding? WithMore(byte[] expected, byte[] seen, IReadOnlyList<byte[]> earlier)
    {
        var more = seen.AsSpan(expected.Length);
        if (more.Length == 0)
            return null;
        if (IsLineEnd(more))
            return new Finding("data.newline");
        if (IsRepetition(expected, more))
            return new Finding("data.repeated");
        var isBuffer = more.Contains((byte)0) || IsTailOfEarlier(expected.Length, more, earlier);
        return isBuffer ? new Finding("data.padded").With("extra", more.Length) : null;
    }

    /// <summary>A newline, or the NUL that ends a string in C, or both.</summary>
    private static bool IsLineEnd(ReadOnlySpan<byte> more) =>
        more.SequenceEqual("\n"u8) || more.SequenceEqual("\r\n"u8) || more.SequenceEqual("\r"u8) || more.SequenceEqual("\0"u8)
        || more.SequenceEqual("\n\0"u8) || more.SequenceEqual("\r\n\0"u8) || more.SequenceEqual("\0\n"u8);

    private static bool IsRepetition(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> more)
    {
        while (more.StartsWith(expected))
            more = more[expected.Length..];
        return more.IsEmpty;
    }

    /// <summary>What a longer message had left in the buffer.</summary>
    private static bool IsTailOfEarlier(int from, ReadOnlySpan<byte> more, IReadOnlyList<byte[]> earlier)
    {
        foreach (var message in earlier)
        {
            if (message.Length > from && message.AsSpan(from).SequenceEqual(more))
                return true;
        }

        return false;
    }

    /// <summary>What had been kept of a longer message; fewer bytes are in any message.</summary>
    private static bool IsPieceOfEarlier(byte[] seen, IReadOnlyList<byte[]> earlier) =>
        seen.Length >= Recognizable && earlier.Any(message => message.AsSpan().IndexOf(seen) >= 0);

    /// <summary>The right bytes, after what had been sent before or a part of it: something was kept.</summary>
    private static bool HasEarlierBefore(byte[] expected, byte[] seen, IReadOnlyList<byte[]> earlier)
    {
        if (expected.Length == 0 || seen.Length < expected.Length + Recognizable || !seen.AsSpan().EndsWith(expected))
            return false;
        var before = seen.AsSpan(0, seen.Length - expected.Length);
        foreach (var message in earlier)
        {
            if (message.AsSpan().EndsWith(before) || (message.Length >= Recognizable && before.EndsWith(message)))
                return true;
        }

        return false;
    }

    private static Finding? Wrapped(byte[] expected, byte[] seen)
    {
        var at = expected.Length == 0 ? -1 : seen.AsSpan().IndexOf(expected);
        return at < 0 ? null : Around(seen.AsSpan(0, at), seen.AsSpan(at + expected.Length));
    }

    private static Finding Around(ReadOnlySpan<byte> before, ReadOnlySpan<byte> after) =>
        new Finding("data.wrapped").With("before", PrintableText.Of(before)).With("after", PrintableText.Of(after));

    private static Finding? Transformed(byte[] expected, byte[] seen)
    {
        var (sent, came) = (Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(seen));
        if (sent.Length == 0)
            return null;
        if (came.Contains(sent, StringComparison.OrdinalIgnoreCase))
            return new Finding("data.transformed").With("how", "@how.case");
        var reversed = string.Concat(sent.EnumerateRunes().Reverse());
        var isReversed = came.Contains(reversed, StringComparison.Ordinal) || seen.AsSpan().IndexOf(expected.Reverse().ToArray()) >= 0;
        return isReversed ? new Finding("data.transformed").With("how", "@how.reversed") : null;
    }

    private static int FirstDifference(byte[] expected, byte[] seen) => expected.AsSpan().CommonPrefixLength(seen);
}
