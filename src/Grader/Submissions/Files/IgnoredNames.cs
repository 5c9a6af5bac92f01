namespace Grader.Submissions.Files;

/// <summary>What lies in a submission without being the student's work: tools' folders, build outputs, hidden files.</summary>
internal static class IgnoredNames
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "__MACOSX", "__pycache__", "node_modules", "venv", "env", "virtualenv", "site-packages", "bin", "obj", "target", "build", "dist",
        "out", "Debug", "Release", "x64", "vendor", "CMakeFiles", "cmake-build-debug", "cmake-build-release", "$RECYCLE.BIN",
        "System Volume Information",
    };

    /// <summary>Whether a folder is left out; <paramref name="parent"/> is the path of the folder that holds it.</summary>
    public static bool IsFolder(string parent, string name) =>
        IsHidden(name) || (Folders.Contains(name) && !IsCargoPrograms(parent, name));

    public static bool IsFile(string name) => IsHidden(name) || name.EndsWith('~');

    private static bool IsHidden(string name) => name.StartsWith('.');

    // Cargo keeps the sources of its programs in src/bin.
    private static bool IsCargoPrograms(string parent, string name) => name == "bin" && Paths.Name(parent) == "src";
}
