using Grader.Reports.Formats;

namespace Grader.Commands;

/// <summary>A format that the command line asks for.</summary>
/// <param name="File">The file given; null for the format's own choice.</param>
internal sealed record AskedFormat(IReportFormat Format, string? File)
{
    /// <summary>The file it will be written to, absolute; null when it is none.</summary>
    public string? Target => (File ?? Format.DefaultFile) is { } file ? Path.GetFullPath(file) : null;
}
