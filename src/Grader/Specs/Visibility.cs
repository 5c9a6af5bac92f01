namespace Grader.Specs;

/// <summary>What students are told of a check.</summary>
public enum Visibility
{
    /// <summary>Everything.</summary>
    Visible,

    /// <summary>Whether it passed, among the other hidden checks of its exercise, until the course reveals them.</summary>
    Hidden,
}
