using Grader.Specs;

namespace Grader.Sandboxes;

/// <summary>What a sandbox is for.</summary>
/// <param name="Network">Limits of its network stack.</param>
/// <param name="Capture">Whether its wire is captured.</param>
/// <param name="Limits">What its programs may use.</param>
internal sealed record SandboxRequest(NetworkSpec Network, bool Capture, ResourceLimits Limits);
