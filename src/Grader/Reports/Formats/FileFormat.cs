namespace Grader.Reports.Formats;

/// <summary>A format that is one file and needs nothing of its surroundings.</summary>
internal sealed class FileFormat(string name, string file, Func<GradeReport, FormatRequest, string> write) : IReportFormat
{
    public string Name => name;

    public string DefaultFile => file;

    public IReadOnlyList<Artifact> Write(GradeReport report, FormatRequest request) => [new Artifact.Whole(request.File ?? file, write(report, request))];
}
