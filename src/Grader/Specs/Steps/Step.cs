namespace Grader.Specs.Steps;

/// <summary>One step of a check. Closed: every verb of the spec language is a nested or sibling record in this folder.</summary>
public abstract record Step
{
    public required SourcePosition Position { get; init; }
}
