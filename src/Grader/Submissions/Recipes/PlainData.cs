using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>Files that are no programs whatever they begin with, so that a folder of pictures is not opened one by one.</summary>
internal static class PlainData
{
    private static readonly HashSet<string> Extensions =
    [
        ".md", ".txt", ".pdf", ".doc", ".docx", ".odt", ".rtf", ".html", ".css", ".csv", ".log", ".tex", ".ipynb",
        ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".svg", ".webp", ".mp4", ".mkv",
        ".pcap", ".pcapng", ".cap", ".zip", ".gz", ".tar", ".rar",
        ".json", ".yaml", ".yml", ".toml", ".xml", ".ini", ".cfg", ".lock", ".mod", ".sum", ".mk",
        ".h", ".hpp", ".o", ".a", ".so", ".class", ".jar", ".pyc", ".dll", ".pdb", ".exe",
    ];

    public static bool Is(TreeFile file) => Extensions.Contains(file.Extension);
}
