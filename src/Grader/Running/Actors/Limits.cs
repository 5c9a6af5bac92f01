namespace Grader.Running.Actors;

/// <summary>What a peer takes from a program; floods end here, and the program's rest stays in its kernel buffers.</summary>
internal static class Limits
{
    /// <summary>Datagrams of one peer in one check.</summary>
    public const int Datagrams = 20_000;

    /// <summary>Bytes of one stream in one check.</summary>
    public const int StreamBytes = 64 << 20;
}
