using System.Text;

namespace Grader.Os.Proc;

/// <summary>Reads small files of <c>/proc</c> (proc(5)), whose owners may vanish at any moment.</summary>
internal static class ProcFile
{
    /// <summary>The file's text; null when it is gone or may not be read, which for <c>/proc</c> means that its process has ended.</summary>
    public static string? TryRead(string path)
    {
        try
        {
            using var handle = File.OpenHandle(path);
            var buffer = new byte[4096];
            var text = new StringBuilder();
            long offset = 0;
            while (RandomAccess.Read(handle, buffer, offset) is > 0 and var count)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, count));
                offset += count;
            }

            return text.ToString();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // ESRCH while reading arrives as IOException, a vanished file as FileNotFoundException, which is one too.
            return null;
        }
    }

    /// <summary>What a link such as <c>/proc/1/fd/0</c> points to; null when it is gone.</summary>
    public static string? TryReadLink(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: false) is { } target ? LinkText(target, path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The names in a folder of <c>/proc</c> that are numbers.</summary>
    public static IReadOnlyList<int> Numbers(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder)
                .Select(e => int.TryParse(Path.GetFileName(e.AsSpan()), out var n) ? n : -1)
                .Where(n => n >= 0)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // .NET makes the target of a relative link absolute: "socket:[123]" becomes "/proc/1/fd/socket:[123]".
    private static string LinkText(FileSystemInfo target, string path)
    {
        var folder = Path.GetDirectoryName(path) + "/";
        return target.FullName.StartsWith(folder, StringComparison.Ordinal) ? target.FullName[folder.Length..] : target.FullName;
    }
}
