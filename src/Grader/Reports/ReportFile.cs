using System.Text;

namespace Grader.Reports;

/// <summary>Puts reports on disk so that whoever looks, at any moment, finds a whole one.</summary>
public static class ReportFile
{
    /// <summary>Writes UTF-8 without a mark, beside <paramref name="path"/> first and then in its place; folders are made as needed.</summary>
    public static void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>As <see cref="Write(string, string)"/>, of any content.</summary>
    public static void Write(string path, byte[] content)
    {
        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full) ?? throw new ArgumentException($"'{path}' names no file", nameof(path));
        Directory.CreateDirectory(folder);
        // The same folder, because a rename replaces in one go only within one file system.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(full)}.{Path.GetRandomFileName()}");
        try
        {
            Flush(temporary, content);
            File.Move(temporary, full, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static void Flush(string path, byte[] content)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }
}
