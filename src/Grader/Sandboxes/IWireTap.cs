using Grader.Captures;

namespace Grader.Sandboxes;

/// <summary>Sees every packet of a network stack once.</summary>
internal interface IWireTap
{
    /// <summary>Packets since the last call, as Ethernet frames, in order; each with the time at which the kernel saw it.</summary>
    IReadOnlyList<CapturedFrame> Read();
}
