namespace Grader.Running.Actors;

/// <summary>Data that is written at once, after a pause.</summary>
/// <param name="PauseMs">Milliseconds after the piece before, while the other side waits for more.</param>
internal sealed record Piece(byte[] Data, int PauseMs);
