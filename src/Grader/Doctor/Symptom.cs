using Grader.Texts;

namespace Grader.Doctor;

/// <summary>One thing that a machine can or cannot do.</summary>
/// <param name="What">A sentence.</param>
/// <param name="Remedy">The command that helps, exactly as it is to be typed; empty where none is needed or known.</param>
internal sealed record Symptom(Health Health, Phrase What, string Remedy = "");
