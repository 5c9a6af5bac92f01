namespace Grader.Reports.Terminal;

/// <summary>One line of the report before it is laid out. All its texts are safe to print.</summary>
/// <param name="Head">Indentation, sign or label; never wrapped.</param>
/// <param name="Text">Wrapped beside the head when it is too long.</param>
internal sealed record Line(string Head, string Text)
{
    public static Line Blank { get; } = new("", "");

    public Tone HeadTone { get; init; }

    public Tone TextTone { get; init; }

    /// <summary>At the right end of the first row.</summary>
    public string Tail { get; init; } = "";

    /// <summary>What stands before the further rows; as wide as the head; blanks when null.</summary>
    public string? HeadOfRest { get; init; }

    public static Line Heading(string text) => new("", text) { TextTone = Tone.Strong };
}
