using System.Text;
using Grader.Reports.Progress;
using Grader.Scoring;
using Grader.Specs;

namespace Grader.Reports.Json;

/// <summary>
/// Puts each result on disk as it comes, a line of JSON, for a run that may be killed before it writes its report: <c>report.json.partial</c>
/// beside <c>report.json</c>, gone when the report is there. Everything else goes on to the next listener.
/// </summary>
internal sealed class CheckJournal : IProgressListener, IDisposable
{
    private const string Suffix = ".partial";

    private readonly Lock _lock = new();
    private readonly JsonReportWriter _writer;
    private readonly IProgressListener _next;
    private readonly FileStream _file;
    private bool _isFull;

    /// <param name="report">The report's file, absolute.</param>
    /// <exception cref="IOException">There can be no file beside it.</exception>
    /// <exception cref="UnauthorizedAccessException">There may be no file beside it.</exception>
    public CheckJournal(string report, JsonReportWriter writer, IProgressListener next)
    {
        (_writer, _next) = (writer, next);
        var path = report + Suffix;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // A new file: whatever stands in its place, a link maybe, is removed and not followed.
        File.Delete(path);
        _file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    public void Planned(int checks) => _next.Planned(checks);

    public void Started(string exercise, CheckSpec check) => _next.Started(exercise, check);

    // On disk first: what is shown as graded is never lost.
    public void Finished(CheckResult result)
    {
        var line = Encoding.UTF8.GetBytes(_writer.Line(result) + "\n");
        lock (_lock)
            Write(line);
        _next.Finished(result);
    }

    private void Write(byte[] line)
    {
        if (_isFull)
            return;
        try
        {
            _file.Write(line);
        }
        catch (IOException)
        {
            // No room on the disk, most likely. The report will not fit either, and its writing tells so.
            _isFull = true;
        }
    }

    /// <summary>Removes the one beside a report, which holds all of it now.</summary>
    public static void Remove(string report) => File.Delete(report + Suffix);

    public void Dispose() => _file.Dispose();
}
