using Grader.Captures;

namespace Grader.Charts;

/// <summary>A packet and when it passed, since the check began.</summary>
internal sealed record TimedPacket(TimeSpan At, Packet Packet);
