namespace Grader.Specs;

/// <summary>A language in which students read their results.</summary>
public enum Language
{
    Spanish,
    English,
}
