namespace Grader.Reports;

/// <summary>One character of a comparison of bytes, or one byte that is part of none.</summary>
/// <param name="Hex">Its bytes, such as <c>c3 b1</c>; empty where the data has ended.</param>
/// <param name="Text">The character, or the name of one that cannot be seen; empty where the data has ended.</param>
/// <param name="Differs">Whether the first differing byte is in it.</param>
public sealed record ByteCell(string Hex, string Text, bool Differs);
