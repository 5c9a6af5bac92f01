using Grader.Texts;

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

    /// <summary>What it is, for a message: <c>a UDP client</c>.</summary>
    public Phrase What => Phrase.Of(Kind switch
    {
        ActorKind.Program => "actor.program",
        ActorKind.UdpClient => "actor.udp-client",
        ActorKind.UdpListener => "actor.udp-listener",
        ActorKind.TcpListener => "actor.tcp-listener",
        ActorKind.Connection => "actor.connection",
        _ => On?.Transport == Transport.Tcp ? "actor.tcp-link" : "actor.udp-link",
    });
}
