namespace Grader.Specs;

/// <summary>A question that a person grades, with where its answer usually stands in a submission.</summary>
/// <param name="Question">As the guide asks it.</param>
/// <param name="Answers">File name patterns, such as <c>respuestas*</c>; the part under the exercise's number is shown.</param>
public sealed record ManualSpec(LocalizedText Question, IReadOnlyList<string> Answers);
