using Grader.Transcripts;

namespace Grader.Charts;

/// <summary>The lifelines of a chart: clients to the left of servers, whoever is nowhere to the right of all.</summary>
internal sealed class Cast
{
    private readonly List<string> _actors;
    private readonly List<HashSet<string>> _addresses;

    /// <param name="cables">Names of the cables between programs.</param>
    public Cast(IReadOnlyList<TranscriptEntry> transcript, IReadOnlySet<string> cables)
    {
        Cables = cables;
        Programs = transcript.OfType<TranscriptEntry.Started>().Select(entry => entry.Actor).ToHashSet();
        var servers = transcript.OfType<TranscriptEntry.Ready>().Select(entry => entry.Actor).ToHashSet();
        _actors = [.. transcript.Select(entry => entry.Actor).Distinct().OrderBy(Place)];
        _addresses = [.. _actors.Select(_ => new HashSet<string>())];

        // A program that serves, and a peer that serves a program that is a client, stand to the right of those who call them.
        int Place(string actor) =>
            Cables.Contains(actor) ? 1
            : servers.Count > 0 ? (servers.Contains(actor) ? 2 : 0)
            : Programs.Contains(actor) ? 0
            : 2;
    }

    public IReadOnlySet<string> Programs { get; }

    public IReadOnlySet<string> Cables { get; }

    public IReadOnlyList<Lifeline> Lifelines => [.. _actors.Select((actor, i) => new Lifeline(actor, Kind(actor), [.. _addresses[i]]))];

    /// <summary>The index of an actor's lifeline; an empty name is the one of whoever is elsewhere.</summary>
    public int IndexOf(string actor)
    {
        var index = _actors.IndexOf(actor);
        if (index >= 0)
            return index;
        // Who comes late stands to the right, so that no index changes.
        _actors.Add(actor);
        _addresses.Add([]);
        return _actors.Count - 1;
    }

    public void NoteAddress(string actor, string address) => _addresses[IndexOf(actor)].Add(address);

    private LifelineKind Kind(string actor) =>
        actor.Length == 0 ? LifelineKind.Elsewhere
        : Programs.Contains(actor) ? LifelineKind.Program
        : Cables.Contains(actor) ? LifelineKind.Cable
        : LifelineKind.Peer;
}
