using Grader.Os;
using Grader.Specs;
using Grader.Submissions.Files;
using Grader.Submissions.Intake.Formats;
using Grader.Yaml;

namespace Grader.Submissions.Intake;

/// <summary>Writes what was admitted of archives into a folder that nobody else writes in, and nothing outside of it.</summary>
/// <param name="target">An empty folder.</param>
internal sealed class Unpacker(string target, IntakeLimits limits)
{
    private const int BufferBytes = 64 * 1024;

    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly List<Problem> _leftOut = [];
    private long _bytes;
    private int _files;

    /// <summary>What was not unpacked so far, with paths from the folder.</summary>
    public IReadOnlyList<Problem> LeftOut => _leftOut;

    /// <summary>Unpacks an archive.</summary>
    /// <param name="path">Of a regular file; a link in its place is not followed.</param>
    /// <param name="folder">Where in the target, with forward slashes.</param>
    /// <exception cref="UnusableArchiveException">Nothing of it was unpacked.</exception>
    public void Unpack(string path, string folder)
    {
        using var archive = RegularFile.TryOpen(path) ?? throw new UnusableArchiveException(ArchiveTrouble.Unreadable);
        var format = ArchiveFormats.Of(archive) ?? throw new UnusableArchiveException(ArchiveTrouble.Unknown);
        if (archive.Length > limits.MostArchiveBytes)
            throw new UnusableArchiveException(ArchiveTrouble.Oversized);
        var entries = List(archive, format);
        var room = Math.Min(limits.Room(archive.Length), limits.MostBytes - _bytes);
        var admission = Admitting.Decide(entries, limits with { MostFiles = limits.MostFiles - _files }, room);
        if (admission.Files.Keys.Any(index => entries[index].IsEncrypted))
            throw new UnusableArchiveException(ArchiveTrouble.Encrypted);
        _leftOut.AddRange(admission.LeftOut.Select(problem => Below(folder, problem)));
        Unpack(archive, format, admission, folder);
    }

    private void Unpack(Stream archive, IArchiveFormat format, Admission admission, string folder)
    {
        var pending = new Dictionary<int, AdmittedFile>(admission.Files);
        archive.Position = 0;
        try
        {
            format.Unpack(archive, limits, pending.ContainsKey, (index, content) =>
            {
                pending.Remove(index, out var file);
                Take(content, file! with { Path = Paths.Join(folder, file.Path) });
            });
        }
        catch (InvalidDataException)
        {
            // Told for each file that did not come.
        }
        foreach (var lost in pending.Values)
            LeaveOut(Paths.Join(folder, lost.Path), "damaged-file");
    }

    private List<ArchiveEntry> List(Stream archive, IArchiveFormat format)
    {
        try
        {
            var entries = format.List(archive, limits).Take(limits.MostEntries + 1).ToList();
            return entries.Count <= limits.MostEntries ? entries : throw new UnusableArchiveException(ArchiveTrouble.Oversized);
        }
        catch (InvalidDataException)
        {
            throw new UnusableArchiveException(ArchiveTrouble.Damaged);
        }
        catch (OversizedArchiveException)
        {
            throw new UnusableArchiveException(ArchiveTrouble.Oversized);
        }
    }

    private void Take(Stream content, AdmittedFile file)
    {
        var path = Path.Combine(target, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            Write(content, path, file);
            _files++;
        }
        catch (InvalidDataException)
        {
            File.Delete(path);
            LeaveOut(file.Path, "damaged-file");
        }
    }

    /// <exception cref="InvalidDataException">The content is damaged, or longer than the archive said.</exception>
    private void Write(Stream content, string path, AdmittedFile file)
    {
        using var to = new FileStream(path, Options(file.IsExecutable));
        var buffer = new byte[BufferBytes];
        var left = file.Size;
        while (content.Read(buffer) is var count and > 0)
        {
            left -= count;
            if (left < 0)
                throw new InvalidDataException();
            to.Write(buffer, 0, count);
            _bytes += count;
        }
    }

    private static FileStreamOptions Options(bool isExecutable)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = isExecutable ? Executable : Plain;
        return options;
    }

    private void LeaveOut(string path, string code) => _leftOut.Add(new Problem(SourcePosition.Whole(Paths.Shown(path)), code));

    private static Problem Below(string folder, Problem problem) =>
        problem with { Position = SourcePosition.Whole(Paths.Join(folder, problem.Position.File)) };
}
