namespace Grader.Reports.Stories;

/// <summary>A sentence under its label.</summary>
/// <param name="Key">The label's key among the texts of reports: <c>expected</c>, <c>seen</c>, <c>try</c>, <c>see</c>, <c>hint</c>.</param>
internal sealed record LabelledText(string Key, string Label, string Text);
