namespace Grader.Sandboxes;

/// <summary>Sees every packet of a network stack once.</summary>
internal interface IWireTap
{
    /// <summary>Packets since the last call, with the link type of an Ethernet frame, in order.</summary>
    IReadOnlyList<byte[]> Read();
}
