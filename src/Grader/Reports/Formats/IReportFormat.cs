using Grader.Texts;

namespace Grader.Reports.Formats;

/// <summary>One way to write a report, named on the command line by <c>--format NAME[=FILE]</c>.</summary>
internal interface IReportFormat
{
    /// <summary>What it is called on the command line.</summary>
    string Name { get; }

    /// <summary>The file it is written to unless one is given, from the current folder; null when it is not a file by itself.</summary>
    string? DefaultFile { get; }

    /// <summary>
    /// Whether who reads the standard output for this format obeys commands in it, so that everything else that is printed there must be
    /// fenced off.
    /// </summary>
    bool ObeysOutput => false;

    /// <summary>What it needs of its surroundings and does not find there; null when nothing is missing. Asked before anything runs.</summary>
    Phrase? Missing(FormatRequest request) => null;

    /// <summary>Everything to write, in order. A pure function of the report and the request.</summary>
    IReadOnlyList<Artifact> Write(GradeReport report, FormatRequest request);
}
