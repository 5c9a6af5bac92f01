namespace Grader.Captures;

/// <summary>What crossed the network of one sandbox during a check.</summary>
/// <param name="Actors">The actors that ran in the sandbox or had a place in it, the first to come first.</param>
/// <param name="BeganAt">When the check began: nanoseconds since 1970-01-01 UTC, as the frames' own times.</param>
/// <param name="Frames">In order; from the beginning, as many as are kept.</param>
/// <param name="IsWhole">Whether no frame was left out at the end.</param>
internal sealed record WireCapture(IReadOnlyList<string> Actors, long BeganAt, IReadOnlyList<CapturedFrame> Frames, bool IsWhole)
{
    // What one check may keep after it is over; the guide's exercises take a few KiB, a flood as much as it gets.
    private const int MostBytes = 4 << 20;

    /// <summary>The beginning of what was captured, as far as it may be kept after the check.</summary>
    public static WireCapture Of(IReadOnlyList<string> actors, long beganAt, IReadOnlyList<CapturedFrame> frames, bool isWhole) =>
        new WireCapture(actors, beganAt, [.. frames], isWhole).FirstBytes(MostBytes);

    /// <summary>The first frames, as many as have that many bytes together.</summary>
    public WireCapture FirstBytes(int most)
    {
        var bytes = 0;
        List<CapturedFrame> kept = [.. Frames.TakeWhile(frame => (bytes += frame.Bytes.Length) <= most)];
        return this with { Frames = kept, IsWhole = IsWhole && kept.Count == Frames.Count };
    }

    /// <summary>The name of its file among those of a run: <c>1.2-short-echo-server.pcap</c>.</summary>
    public string FileName(string exercise, string check) => $"{exercise}-{check}-{Actors[0]}.pcap";

    /// <summary>The file's content, for Wireshark and the like.</summary>
    public byte[] ToPcap()
    {
        using var content = new MemoryStream();
        var writer = new PcapWriter(content);
        foreach (var frame in Frames)
            writer.Write(frame.Nanoseconds, frame.Bytes.Span);
        return content.ToArray();
    }
}
