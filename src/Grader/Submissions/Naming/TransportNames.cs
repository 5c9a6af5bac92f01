using Grader.Specs;

namespace Grader.Submissions.Naming;

/// <summary>Which transport a path or an exercise is about.</summary>
internal static class TransportNames
{
    /// <summary>The transport that the name tells, else the nearest folder that tells one; null for none, or both.</summary>
    public static Transport? InPath(string path)
    {
        foreach (var part in path.Split('/').Reverse().Select(Words.Squash))
        {
            var (udp, tcp) = (part.Contains("udp"), part.Contains("tcp"));
            if (udp || tcp)
                return udp && tcp ? null : udp ? Transport.Udp : Transport.Tcp;
        }
        return null;
    }

    /// <summary>Where its programs listen, else what the guide calls them.</summary>
    public static Transport? Of(ExerciseSpec exercise) =>
        exercise.Programs.Values.Select(program => program.Listens?.Transport).FirstOrDefault(transport => transport is not null)
        ?? exercise.Programs.Values.SelectMany(program => program.Files).Select(InPath).FirstOrDefault(transport => transport is not null);
}
