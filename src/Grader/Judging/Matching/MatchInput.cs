namespace Grader.Judging.Matching;

/// <summary>The data that a matcher is held against.</summary>
/// <param name="Seen">One datagram, or all of a stream that is still unread.</param>
/// <param name="IsStream">A datagram is whole as it is; a stream may go on.</param>
/// <param name="IsComplete">Nothing more will come: the stream has ended, or its sender has nothing more to do.</param>
internal sealed record MatchInput(ReadOnlyMemory<byte> Seen, bool IsStream, bool IsComplete)
{
    public bool MayGrow => IsStream && !IsComplete;

    public int Length => Seen.Length;
}
