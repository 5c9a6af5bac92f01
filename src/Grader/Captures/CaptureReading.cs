namespace Grader.Captures;

/// <summary>What a capture file holds.</summary>
/// <param name="Frames">The packets that could be read, in the file's order; a broken file may still have some.</param>
/// <param name="Trouble">What is wrong with the file, if anything.</param>
internal sealed record CaptureReading(IReadOnlyList<CapturedFrame> Frames, CaptureTrouble Trouble);
