namespace Grader.Specs;

/// <summary>A place in a YAML file, for messages of the form <c>file:line:column</c>.</summary>
/// <param name="File">The path as the user gave it.</param>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">From 1; 0 for the file as a whole.</param>
public sealed record SourcePosition(string File, int Line, int Column)
{
    /// <summary>A file or folder as a whole, for what is wrong with it is not at any of its lines.</summary>
    public static SourcePosition Whole(string path) => new(path, 0, 0);

    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
