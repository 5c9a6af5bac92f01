using Grader.Os;
using Grader.Submissions.Naming;

namespace Grader.Submissions;

/// <summary>Finds the captures that a student handed in with an exercise.</summary>
internal static class CaptureFiles
{
    // A capture of a few datagrams has a few hundred bytes; one of a whole afternoon is still read.
    private const long MostBytes = 64 << 20;

    /// <summary>
    /// The capture files of an exercise: in a folder that has its number in its name, or with the number in their own name. The number
    /// must stand alone, so that 1.4 is not found in 1.4.2 or 11.4.
    /// </summary>
    public static IReadOnlyList<CaptureFile> Find(string submissionRoot, string exercise, IReadOnlyList<string> patterns)
    {
        var numbers = new ExerciseNumbers([exercise]);
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = true };
        return [.. patterns
            .SelectMany(p => Directory.EnumerateFiles(submissionRoot, p, options))
            .Distinct()
            .Select(f => (Path: f, Name: Path.GetRelativePath(submissionRoot, f)))
            .Where(f => numbers.In(Path.ChangeExtension(f.Name, null).Replace(Path.DirectorySeparatorChar, (char)47)).Exercises.Contains(exercise))
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => new CaptureFile(f.Name, Read(f.Path)))];
    }

    private static byte[] Read(string path)
    {
        using var stream = RegularFile.TryOpen(path);
        if (stream is null || stream.Length > MostBytes)
            return [];
        var bytes = new byte[stream.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }
}
