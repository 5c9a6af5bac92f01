namespace Grader.Reports.Formats;

/// <summary>Something that a format writes.</summary>
internal abstract record Artifact
{
    private Artifact() { }

    /// <summary>A file that replaces the one before, in one go.</summary>
    public sealed record Whole(string Path, string Text) : Artifact;

    /// <summary>Text at the end of a file that others write to as well.</summary>
    public sealed record Added(string Path, string Text) : Artifact;

    /// <summary>Text for the standard output, exactly as it is.</summary>
    public sealed record Printed(string Text) : Artifact;
}
