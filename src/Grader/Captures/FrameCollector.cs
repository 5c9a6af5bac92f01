namespace Grader.Captures;

/// <summary>The packets of a file while it is read, up to <see cref="CaptureReader.MaxFrames"/>.</summary>
internal sealed class FrameCollector
{
    private readonly List<CapturedFrame> frames = [];

    /// <summary>False when the file has more packets than are kept.</summary>
    public bool TryAdd(long nanoseconds, int linkType, ReadOnlyMemory<byte> bytes)
    {
        if (frames.Count == CaptureReader.MaxFrames)
            return false;
        frames.Add(new CapturedFrame(nanoseconds, linkType, bytes));
        return true;
    }

    public CaptureReading Finish(CaptureTrouble trouble = CaptureTrouble.None) =>
        new(frames, trouble == CaptureTrouble.None && frames.Count == 0 ? CaptureTrouble.Empty : trouble);
}
