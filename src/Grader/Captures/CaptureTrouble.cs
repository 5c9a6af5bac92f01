namespace Grader.Captures;

/// <summary>What is wrong with a capture file.</summary>
internal enum CaptureTrouble
{
    None,

    /// <summary>No bytes at all, or a whole file without a packet.</summary>
    Empty,

    /// <summary>Another kind of file, such as a renamed image.</summary>
    NotACapture,

    /// <summary>The file ends, or stops making sense, in the middle; what came before it was read.</summary>
    Truncated,

    /// <summary>More packets than <see cref="CaptureReader.MaxFrames"/>; the first ones were read.</summary>
    TooLarge,
}
