using System.Text;
using Grader.Submissions.Intake;

namespace Grader.Submissions.Files;

/// <summary>Which paths in a submission can be opened by their name, copied to another place, and handed to a program.</summary>
internal static class UsablePath
{
    /// <summary>What keeps a path from being used.</summary>
    /// <param name="Code">Of a problem.</param>
    /// <param name="Parameters">The problem's.</param>
    internal sealed record Trouble(string Code, params IReadOnlyList<(string Name, object Value)> Parameters);

    /// <param name="path">Relative to the submission's folder or to one in it.</param>
    public static bool Is(string path) => TroubleOf(path) is null;

    /// <summary>Null for a path that can be used.</summary>
    /// <param name="path">Relative to the submission's folder.</param>
    public static Trouble? TroubleOf(string path)
    {
        // A name that is not UTF-8 comes with a replacement character, and is another one than that on disk.
        if (path.Contains('\uFFFD'))
            return new Trouble("name-not-utf8");
        var most = IntakeLimits.Default.MostPathBytes;
        return Encoding.UTF8.GetByteCount(path) > most ? new Trouble("long-path", ("limit", most)) : null;
    }
}
