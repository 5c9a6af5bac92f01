using System.IO.Enumeration;
using Grader.Captures;
using Grader.Judging;
using Grader.Os;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Expectations;
using Grader.Submissions;

namespace Grader.Running.Expecting;

/// <summary>Judges files: those that a program writes, and captures that were handed in.</summary>
internal static class FileJudge
{
    // Nothing in the lab is larger; a file above it is not the one expected.
    private const long MostBytes = 64 << 20;

    public static Func<Outlook, Judgement> Saves(Scene scene, Expectation.Saves e)
    {
        // Megabytes, which every look compares.
        var expected = scene.Scope.Bytes(e.Data);
        var pattern = e.Pattern is null ? null : scene.Scope.Text(e.Pattern);
        return outlook => Saves(scene.Actor<ProgramActor>(e.Actor), pattern, expected, outlook);
    }

    private static Judgement Saves(ProgramActor program, string? pattern, byte[] expected, Outlook outlook)
    {
        var files = NewFiles(program, pattern).ToList();
        if (files.Exists(f => f.Exists && f.Length == expected.Length && Read(f.FullName) is { } content && content.AsSpan().SequenceEqual(expected)))
        {
            foreach (var file in files)
                program.FilesSeen[file.FullName] = file.LastWriteTimeUtc;
            return Judgement.Met;
        }

        var news = files.Where(f => !program.FilesSeen.TryGetValue(f.FullName, out var seen) || f.LastWriteTimeUtc > seen).ToList();
        return outlook is Outlook.Open && program.ExitCode is null ? Judgement.Pending
            : Ends.Error(program) is { } error ? Judgement.Broken(error)
            : news.Count > 0 ? Judgement.Broken(Different(program, news, expected))
            // A server that ended is the reason; for any other program to end is what it should do.
            : Judgement.Broken((program.WasReady ? Ends.Explain(program) : null) ?? ProgramJudge.About(program, "file.not-saved").With("waiting", program.Wait.Waiting));
    }

    public static Judgement CaptureShows(Scene scene, Expectation.CaptureShows e)
    {
        var root = scene.Task.SubmissionRoot;
        var files = ExerciseFiles.Find(root, scene.Task.Exercise.Id, e.Files);
        if (files.Count == 0)
            return Judgement.Broken(new Finding("capture.missing").With("pattern", string.Join(", ", e.Files)));
        // A file that cannot be read is as empty as one without content.
        var findings = files.Select(f => CaptureJudge.Judge(f, Read(Path.Combine(root, f)) ?? [], e.On)).ToList();
        return findings.Contains(null) ? Judgement.Met : Judgement.Broken(findings[0]!);
    }

    private static Finding Different(ProgramActor program, List<FileInfo> files, byte[] expected)
    {
        // The largest is the one that was meant to be it; logs are small.
        var file = files.OrderByDescending(f => f.Exists ? f.Length : 0).First();
        var seen = Read(file.FullName) ?? [];
        var offset = seen.AsSpan().CommonPrefixLength(expected);
        return ProgramJudge.About(program, "file.different")
            .With("name", file.Name)
            .With("seen_bytes", seen.Length)
            .With("expected_bytes", expected.Length)
            .With("offset", offset) with
        { Expected = Around(expected, offset), Seen = Around(seen, offset) };
    }

    private static byte[] Around(byte[] data, int offset) => data[Math.Max(0, Math.Min(data.Length, offset) - 64)..Math.Min(data.Length, offset + 64)];

    private static IEnumerable<FileInfo> NewFiles(ProgramActor program, string? pattern) =>
        program.Before.Changed()
            .Where(f => pattern is null || Matches(pattern, f.Name) || Matches(pattern, Path.GetRelativePath(program.Sandbox.Folder, f.FullName)));

    // Matched as text: a pattern that a submission declares must not lead out of its folder.
    private static bool Matches(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name, ignoreCase: false);

    private static byte[]? Read(string path)
    {
        using var stream = RegularFile.TryOpen(path);
        if (stream is null || stream.Length > MostBytes)
            return null;
        var content = new byte[stream.Length];
        var count = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        return content[..count];
    }
}
