namespace Grader.Submissions.Files;

/// <summary>
/// What tools leave in a folder and no program of a student needs: version control, what other systems note for themselves, installed
/// packages, compiled scripts. It is neither unpacked nor given to programs.
/// </summary>
internal static class ToolLeftovers
{
    /// <summary>The file that makes a folder a virtual environment of Python, whatever its name.</summary>
    public const string EnvironmentMark = "pyvenv.cfg";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".hg", ".svn", "__pycache__", ".venv", "venv", "node_modules", "__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini",
        "$RECYCLE.BIN", "System Volume Information",
    };

    public static bool Is(string name) => Names.Contains(name) || name.StartsWith("._", StringComparison.Ordinal);
}
