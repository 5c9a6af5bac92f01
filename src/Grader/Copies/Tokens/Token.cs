namespace Grader.Copies.Tokens;

/// <summary>A word of a program, as far as it tells programs apart.</summary>
/// <param name="Kind">The keyword or sign itself; for every name, number and string the same.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct Token(string Kind, int Start, int End)
{
    public const string Name = "name";
    public const string Number = "number";
    public const string String = "string";
}
