namespace Grader.Specs;

/// <summary>A program of a submission: the exercise's number and the role.</summary>
public readonly record struct ProgramKey(string Exercise, string Role)
{
    public override string ToString() => $"{Exercise} {Role}";
}
