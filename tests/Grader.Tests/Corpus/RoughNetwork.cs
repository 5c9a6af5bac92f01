using Grader.Specs;
using Grader.Specs.Data;
using Grader.Specs.Steps;
using Grader.Values;

namespace Grader.Tests.Corpus;

/// <summary>
/// The same exercise over a network that behaves worse: other cuts, merges and delays on each cable and in what the grader's peers send and read, as
/// the seed says. TCP promises nothing about any of them (RFC 9293, 3.7 and 3.8), and UDP may overtake and double (RFC 768), so nothing that
/// an exercise asks for depends on them.
/// </summary>
internal static class RoughNetwork
{
    // What keeps a check short: pieces of a message, and milliseconds between the first and the last of them.
    private const int Pieces = 2_000;
    private const int Pauses = 1_500;

    // Bytes that a cable passes on at once, however large the cuts are that it is asked for.
    private const int LargestPiece = 64 * 1024;

    // Bytes of the long messages that some checks repeat a letter for.
    private const int Repeated = 10_000;

    public static ExerciseSpec Over(ExerciseSpec exercise, int seed) =>
        exercise with { Checks = [.. exercise.Checks.Select(check => Over(check, new SeededRandom(seed, $"rough/{exercise.Id}/{check.Id}")))] };

    private static CheckSpec Over(CheckSpec check, SeededRandom random)
    {
        var size = check.Values.Values.Select(Size).Append(1).Max();
        // Whoever talks turn by turn takes a doubled datagram for a second turn, rightly.
        var mayDouble = !check.Steps.Any(step => step is ConverseStep);
        return check with { Steps = [.. check.Steps.Select(step => Over(step, size, mayDouble, random))] };
    }

    private static Step Over(Step step, int size, bool mayDouble, SeededRandom random) => step switch
    {
        LinkStep { On.Transport: Transport.Tcp } link => link with { Faults = Stream(size, random) },
        LinkStep link => link with { Faults = Datagrams(mayDouble, random) },
        SendStep { Framing: not null } send => Send(send, size, random),
        ReadStep read => read with { Piece = random.Between(Least(size), size) },
        _ => step,
    };

    private static LinkFaults Stream(int size, SeededRandom random)
    {
        var split = random.Between(Least(size), Math.Min(size, LargestPiece));
        return random.Between(1, 3) switch
        {
            1 => new LinkFaults { Split = split, Delay = random.Between(0, Pause(size, split)) },
            2 => new LinkFaults { Merge = random.Between(1, size), Delay = random.Between(0, 100) },
            _ => new LinkFaults { Split = split, Merge = random.Between(1, size) },
        };
    }

    private static LinkFaults Datagrams(bool mayDouble, SeededRandom random) => new()
    {
        Delay = random.Between(0, 300),
        Reorder = random.Between(0, 100),
        Duplicate = mayDouble ? random.Between(0, 100) : 0,
    };

    private static SendStep Send(SendStep send, int size, SeededRandom random)
    {
        var segment = random.Between(Least(size), size);
        return send with { Segment = segment, Pause = random.Between(0, Pause(size, segment)) };
    }

    private static int Least(int size) => 1 + size / Pieces;

    private static int Pause(int size, int piece) => (int)((long)Pauses * piece / size);

    private static int Size(ValueSpec value) => value switch
    {
        ValueSpec.Ascii ascii => ascii.Bytes,
        ValueSpec.Accented accented => accented.Bytes,
        ValueSpec.Random random => random.Bytes,
        _ => Repeated,
    };
}
