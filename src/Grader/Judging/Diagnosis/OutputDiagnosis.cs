namespace Grader.Judging.Diagnosis;

/// <summary>Says why output does not have a text that it should have.</summary>
internal static class OutputDiagnosis
{
    /// <summary>Letters and digits that must be left of a text without its accents to know it by; fewer are in any output.</summary>
    private const int Recognizable = 3;

    /// <param name="program">The role's key in the texts: <c>@role.client</c>.</param>
    /// <param name="expectedText">What came to the program, and should have been printed.</param>
    /// <param name="output">What it printed, raw or cleaned.</param>
    /// <param name="sentTexts">What the program itself sent.</param>
    /// <param name="waitingKey">What it is doing now, as a key of the texts: <c>@waiting.network</c>.</param>
    public static Finding Diagnose(string program, string expectedText, string output, IReadOnlyList<string> sentTexts, string waitingKey)
    {
        var text = OutputText.Clean(OutputText.Ends(output));
        var finding = new Finding(Code(OutputText.Clean(expectedText).Trim(), text, sentTexts)).With("program", program);
        return finding.Code switch
        {
            "out.missing" => finding.With("expected", expectedText).With("waiting", waitingKey),
            "out.nothing" => finding.With("waiting", waitingKey),
            _ => finding,
        };
    }

    private static string Code(string expected, string output, IReadOnlyList<string> sentTexts)
    {
        if (string.IsNullOrWhiteSpace(output))
            return "out.nothing";
        if (BytesLiterals.Hold(output, expected))
            return "out.bytes-literal";
        if (IsRecoded(expected, output))
            return "out.recoded";
        var sent = sentTexts.Select(text => OutputText.Clean(text).Trim()).Where(text => text.Length > 0);
        return sent.Any(text => output.Contains(text, StringComparison.Ordinal)) ? "out.sent-not-received" : "out.missing";
    }

    /// <summary>The text is there but for its letters beyond ASCII, which were lost, replaced or turned into others.</summary>
    private static bool IsRecoded(string expected, string output)
    {
        var skeleton = Accents.Skeleton(expected);
        return expected.Any(letter => letter > '\x7F')
            && skeleton.Count(char.IsAsciiLetterOrDigit) >= Recognizable
            && (output.Contains(Accents.Fold(expected), StringComparison.Ordinal)
                || Accents.Skeleton(ByteEscapes.Remove(output)).Contains(skeleton, StringComparison.Ordinal));
    }
}
