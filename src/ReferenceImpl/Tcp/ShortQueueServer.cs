namespace ReferenceImpl.Tcp;

/// <summary>
/// 2.5.1: the echo server with a queue of one. Two clients at once are still both served, in turn: one is being attended and
/// the other waits in the queue. Linux keeps one more than asked (listen(2)); past that it drops the SYN, which the client repeats.
/// </summary>
internal static class ShortQueueServer
{
    private const int Backlog = 1;

    public static int Run() => TcpPort.ServeForever(Backlog, EchoServer.EchoOnce);
}
