namespace Grader.Captures;

/// <summary>One packet of a capture file as it stands there.</summary>
/// <param name="Nanoseconds">Since 1970-01-01 UTC; 0 where the file does not say.</param>
/// <param name="LinkType">The number of <see href="https://www.tcpdump.org/linktypes.html"/>; see <see cref="Captures.LinkType"/>.</param>
/// <param name="Bytes">A slice of the file, not a copy.</param>
internal sealed record CapturedFrame(long Nanoseconds, int LinkType, ReadOnlyMemory<byte> Bytes);
