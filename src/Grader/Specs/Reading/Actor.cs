namespace Grader.Specs.Reading;

internal enum ActorKind
{
    Program,
    UdpClient,
    UdpListener,
    TcpListener,
    Connection,
    Link,
}

/// <summary>Who a name of a check is, at the step being read.</summary>
/// <param name="On">For a program, a listener and a link: where it listens, when it does.</param>
internal sealed record Actor(ActorKind Kind, Endpoint? On = null)
{
    public bool IsStream => Kind is ActorKind.Connection or ActorKind.TcpListener || (Kind == ActorKind.Link && On?.Transport == Transport.Tcp);

    public bool IsPeer => Kind != ActorKind.Program;

    public override string ToString() => Kind switch
    {
        ActorKind.Program => "a program",
        ActorKind.UdpClient => "a UDP client",
        ActorKind.UdpListener => "a listening UDP peer",
        ActorKind.TcpListener => "a listening TCP peer",
        ActorKind.Connection => "a TCP connection",
        _ => On?.Transport == Transport.Tcp ? "a TCP link" : "a UDP link",
    };
}
