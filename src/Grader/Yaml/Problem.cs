using Grader.Specs;

namespace Grader.Yaml;

/// <summary>A mistake in a file that a person wrote; printed as <c>file:line:column: message</c>.</summary>
/// <param name="Message">What is there, what was expected, and what is near it.</param>
public sealed record Problem(SourcePosition Position, string Message)
{
    public override string ToString() => $"{Position}: {Message}";
}
