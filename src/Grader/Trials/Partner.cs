using Grader.Running;
using Grader.Running.Actors;
using Grader.Running.Verbs;
using Grader.Specs;
using Grader.Specs.Steps;

namespace Grader.Trials;

/// <summary>The server that the grader plays for a client: it takes every connection and, unless it only listens, sends everything back.</summary>
internal sealed class Partner(Scene scene, TrialPlan plan, bool echoes)
{
    private const string Listener = "listener";

    private readonly List<TcpStream> _streams = [];
    private UdpPeer? _server;
    private int _answered;

    /// <summary>The newest connection that is not closed; null when there is none.</summary>
    public TcpStream? Stream => _streams.LastOrDefault(stream => !stream.Closed);

    /// <summary>Who answers datagrams; null with TCP.</summary>
    public UdpPeer? Server => _server;

    public void Listen()
    {
        ListenVerb.Run(scene, new ListenStep { As = Listener, On = plan.Endpoint, Near = plan.Run.As, Position = plan.Run.Position });
        _server = scene.TryActor<UdpPeer>(Listener);
    }

    /// <summary>Does what is to be done about what came.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool Serve() => plan.Endpoint.Transport == Transport.Udp ? ServeDatagrams() : ServeStreams();

    private bool ServeDatagrams()
    {
        var came = _server!.Inbox.Count > _answered;
        foreach (var datagram in _server.Inbox.Skip(_answered).ToList())
        {
            if (echoes)
                _server.Send(datagram.Data, datagram.From);
            _answered++;
        }

        return came;
    }

    private bool ServeStreams()
    {
        var happened = false;
        while (scene.Actor<TcpListenerPeer>(Listener).Waiting > 0)
        {
            var name = $"{_streams.Count + 1}";
            AcceptVerb.Run(scene, new AcceptStep { At = Listener, As = name, Position = plan.Run.Position });
            _streams.Add(scene.Actor<TcpStream>(name));
            happened = true;
        }

        foreach (var stream in _streams.Where(stream => !stream.Closed))
            happened |= Serve(stream);
        return happened;
    }

    private bool Serve(TcpStream stream)
    {
        var came = stream.Received.Length > stream.Taken;
        if (came && echoes)
            stream.Send([new Piece(stream.Received[stream.Taken..].ToArray(), 0)]);
        stream.Taken = stream.Received.Length;
        // Once the client has said its last, and everything is on its way back.
        if (!stream.Ended || !stream.OutboxEmpty || !echoes && !stream.EndedByReset)
            return came;
        stream.Close(reset: false);
        return true;
    }
}
