using Grader.Judging;
using Grader.Running;
using Grader.Running.Actors;
using Grader.Running.Verbs;
using Grader.Specs;
using Grader.Specs.Data;
using Grader.Specs.Steps;
using Grader.Texts;
using Grader.Trials.Orders;

namespace Grader.Trials;

/// <summary>Does what orders ask for with the verbs that checks have.</summary>
/// <param name="partner">The server that the grader plays; null when the program is one.</param>
internal sealed class OrderDoer(Scene scene, TrialPlan plan, Partner? partner)
{
    private const string DefaultSource = "127.0.0.1";

    private readonly List<TcpStream> _connections = [];

    private TcpStream? Stream => partner is null ? _connections.LastOrDefault(stream => !stream.Closed) : partner.Stream;

    private bool IsTcp => plan.Endpoint.Transport == Transport.Tcp;

    /// <summary>Why it could not be done: a way in which it does not fit now, or what the program did in place of it. Both null when it was done.</summary>
    public (Phrase? Unfit, Finding? Finding) Do(Order order) =>
        Unfit(order) is { } unfit ? (unfit, null)
        : order.Verb switch
        {
            OrderVerb.Send when IsTcp => (null, SendOnStream(order)),
            OrderVerb.Send => (null, Send(partner?.Server!.Name ?? order.From ?? DefaultSource, order)),
            OrderVerb.Tcp => (null, (Stream is null ? Connect(order) : null) ?? SendOnStream(order)),
            OrderVerb.Connect => (null, Connect(order)),
            OrderVerb.Shut => (null, End(Ending.Shutdown)),
            OrderVerb.Close => (null, End(Ending.Close)),
            OrderVerb.Reset => (null, End(Ending.Reset)),
            OrderVerb.Type => (null, TypeVerb.Run(scene, new TypeStep { To = plan.Run.As, Line = new DataSpec.Hex(order.Data), Position = plan.Run.Position })),
            OrderVerb.Eof => (null, TypeVerb.Run(scene, new TypeStep { To = plan.Run.As, Position = plan.Run.Position })),
            _ => (null, null),
        };

    private Phrase? Unfit(Order order)
    {
        var word = ("order", (object)order.Verb.ToString().ToLowerInvariant());
        var speaksTcp = order.Verb is OrderVerb.Tcp or OrderVerb.Connect or OrderVerb.Shut or OrderVerb.Close or OrderVerb.Reset;
        return speaksTcp && !IsTcp ? Phrase.Of("trial.unfit.udp", word)
            : partner is not null && (order.Verb == OrderVerb.Connect || order.From is not null) ? Phrase.Of("trial.unfit.client", word)
            : partner?.Server is { LastHeard: null } && order.Verb == OrderVerb.Send ? Phrase.Of("trial.unfit.unheard")
            : order.From is not null && IsTcp && (order.Verb == OrderVerb.Send || (order.Verb == OrderVerb.Tcp && Stream is not null)) ? Phrase.Of("trial.unfit.from", word)
            : Stream is not null || !IsTcp ? null
            : partner is not null && (speaksTcp || order.Verb == OrderVerb.Send) ? Phrase.Of("trial.unfit.unconnected", word)
            : order.Verb is OrderVerb.Send or OrderVerb.Shut or OrderVerb.Close or OrderVerb.Reset ? Phrase.Of("trial.unfit.no_connection", word)
            : null;
    }

    private Finding? Connect(Order order)
    {
        var name = $"{_connections.Count + 1}";
        var finding = ConnectVerb.Run(scene, new ConnectStep { As = name, To = plan.Run.As, Ip = order.From ?? DefaultSource, Position = plan.Run.Position });
        if (finding is null)
            _connections.Add(scene.Actor<TcpStream>(name));
        return finding;
    }

    private Finding? SendOnStream(Order order) => Send(Stream!.Name, order);

    private Finding? Send(string from, Order order) =>
        SendVerb.Run(scene, new SendStep { From = from, To = plan.Run.As, Ip = order.From, Data = new DataSpec.Hex(order.Data), Position = plan.Run.Position });

    private Finding? End(Ending ending) => EndVerb.Run(scene, new EndStep { Peer = Stream!.Name, Ending = ending, Position = plan.Run.Position });
}
