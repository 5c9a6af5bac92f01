using Grader.Transcripts;

namespace Grader.Charts;

/// <summary>Who is at the other end of what a peer or a cable tells, as far as a transcript alone lets one know.</summary>
internal sealed class Counterparts(IReadOnlyList<TranscriptEntry> transcript, Cast cast)
{
    private readonly Dictionary<int, string> _servers = transcript
        .OfType<TranscriptEntry.Ready>()
        .GroupBy(ready => Specs.Endpoint.TryParse(ready.Endpoint)?.Port ?? 0)
        .ToDictionary(group => group.Key, group => group.Last().Actor);

    private readonly string? _someProgram = transcript.OfType<TranscriptEntry.Started>().Select(started => started.Actor).LastOrDefault();

    /// <summary>The lifelines from which and to which it went; null where that is not known.</summary>
    public (int From, int To)? Of(TranscriptEntry entry)
    {
        if (cast.Programs.Contains(entry.Actor))
            return null;
        return entry switch
        {
            TranscriptEntry.Sent sent => Pair(entry.Actor, Program(sent.To)),
            TranscriptEntry.Received received => Pair(Program(received.From), entry.Actor),
            TranscriptEntry.Connected connected when !_servers.ContainsKey(Port(connected.To)) => Pair(Program(connected.To), entry.Actor),
            TranscriptEntry.Connected connected => Pair(entry.Actor, Program(connected.To)),
            TranscriptEntry.Ended => Pair(_someProgram, entry.Actor),
            TranscriptEntry.Closed => Pair(entry.Actor, _someProgram),
            _ => null,
        };
    }

    private (int From, int To)? Pair(string? from, string? to) => from is null || to is null || from == to ? null : (cast.IndexOf(from), cast.IndexOf(to));

    private string? Program(string address) => _servers.GetValueOrDefault(Port(address)) ?? _someProgram;

    private static int Port(string address) => System.Net.IPEndPoint.TryParse(address, out var endpoint) ? endpoint.Port : 0;
}
