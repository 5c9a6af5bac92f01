namespace Grader.Sandboxes.Choosing;

/// <summary>The kind of sandbox of a run, with why.</summary>
/// <param name="Reason">A key of the texts: <c>sandbox.asked</c>, <c>sandbox.probed</c>, <c>sandbox.fallback</c>.</param>
/// <param name="Trouble">What keeps a stronger kind from working here; empty when nothing does.</param>
internal sealed record SandboxChoice(ISandboxKind Kind, string Reason, string Trouble);
