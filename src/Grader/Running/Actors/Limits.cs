namespace Grader.Running.Actors;

/// <summary>What the grader takes from the programs of one check; floods end here, and the programs' rest stays in their kernel buffers.</summary>
internal static class Limits
{
    /// <summary>Datagrams of one peer, or of one direction of a cable.</summary>
    public const int Datagrams = 20_000;

    /// <summary>Bytes of these datagrams: as many of the largest would be 1.3 GB.</summary>
    public const int DatagramBytes = 64 << 20;

    /// <summary>Bytes of one stream, or of one direction of a connection through a cable.</summary>
    public const int StreamBytes = 64 << 20;

    /// <summary>Connections to one listener, or clients of one cable: each takes open files of the grader, of which its other checks need some.</summary>
    public const int Connections = 256;

    /// <summary>
    /// Datagrams or connections that are taken from one socket before anything else is looked at: programs that send faster than they are read would
    /// keep the grader from its clock for good.
    /// </summary>
    public const int AtOnce = 256;
}
