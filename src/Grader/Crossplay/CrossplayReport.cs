using Grader.Reports;
using Grader.Specs;

namespace Grader.Crossplay;

/// <summary>Who understands whom; the one model that feeds every output.</summary>
public sealed record CrossplayReport
{
    /// <summary>The names of the submissions, in the order in which they were given.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    public required SandboxSummary Sandbox { get; init; }

    /// <summary>What every generated value came from; the same seed gives the same run.</summary>
    public required int Seed { get; init; }

    /// <summary>The grader's version.</summary>
    public required string Version { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required long DurationMs { get; init; }

    /// <summary>Whether the run was stopped before its end; what was not judged says so.</summary>
    public required bool Interrupted { get; init; }

    public required IReadOnlyList<CrossplayMatrix> Matrices { get; init; }

    /// <summary>All of all exercises.</summary>
    public IEnumerable<Encounter> Encounters => Matrices.SelectMany(matrix => matrix.Encounters);

    /// <summary>How many pairs of a client and a server came to that.</summary>
    public int Count(Understanding understanding) => Encounters.Count(encounter => encounter.Understanding == understanding);
}

/// <summary>An exercise: each client with each server.</summary>
/// <param name="Encounters">Client by client, and for each client server by server, in the order of the submissions.</param>
public sealed record CrossplayMatrix(string Exercise, LocalizedText Title, IReadOnlyList<Encounter> Encounters);
