namespace Grader.Yaml;

/// <summary>What is wrong with a text of the right form: a problem's code, which has these parameters beside those of every wrong value.</summary>
public sealed record TextMistake(string Code, params IReadOnlyList<(string Name, object Value)> Parameters);
