using Grader.Texts;

namespace Grader.Sandboxes.Choosing;

/// <summary>The kind of sandbox of a run, with why.</summary>
/// <param name="Reason">The last part of a key of the texts: <c>asked</c>, or the kind that the probe led to.</param>
/// <param name="Trouble">What keeps a stronger kind from working here, as a part of a sentence; null when nothing does.</param>
internal sealed record SandboxChoice(ISandboxKind Kind, string Reason, Phrase? Trouble = null);
