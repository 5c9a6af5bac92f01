namespace Grader.Specs;

/// <summary>Limits of a network stack, so that a sender meets them with little data.</summary>
/// <param name="SendBuffer">Bytes of TCP send buffer (<c>net.ipv4.tcp_wmem</c>, tcp(7)); null for the machine's own.</param>
/// <param name="ReceiveBuffer">Bytes of TCP receive buffer (<c>net.ipv4.tcp_rmem</c>, tcp(7)); null for the machine's own.</param>
public sealed record NetworkSpec(int? SendBuffer, int? ReceiveBuffer)
{
    public static NetworkSpec Default { get; } = new(null, null);
}
