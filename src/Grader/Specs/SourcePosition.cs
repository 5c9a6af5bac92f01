namespace Grader.Specs;

/// <summary>A place in a YAML file, for messages of the form <c>file:line:column</c>.</summary>
/// <param name="File">The path as the user gave it.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
public sealed record SourcePosition(string File, int Line, int Column)
{
    public override string ToString() => $"{File}:{Line}:{Column}";
}
