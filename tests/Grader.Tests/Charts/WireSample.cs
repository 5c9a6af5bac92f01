using System.Net;
using Grader.Captures;

namespace Grader.Tests.Charts;

/// <summary>Captures made by hand.</summary>
internal static class WireSample
{
    /// <summary>Nanoseconds since 1970 at which every check here began.</summary>
    public const long BeganAt = 1_750_000_000_000_000_000;

    public static HostPort At(string address)
    {
        var endpoint = IPEndPoint.Parse(address);
        return new HostPort(endpoint.Address, endpoint.Port);
    }

    /// <param name="frames">Each with its time in milliseconds since the check began.</param>
    public static WireCapture Capture(IReadOnlyList<string> actors, params IReadOnlyList<(double At, byte[] Frame)> frames) =>
        WireCapture.Of(actors, BeganAt, [.. frames.Select(f => new CapturedFrame(BeganAt + (long)(f.At * 1_000_000), LinkType.Ethernet, f.Frame))], isWhole: true);
}
