using Grader.Reports;

namespace Grader.Commands;

/// <summary>Puts the captures of a run's checks in the folder asked for, a file for each network of a check.</summary>
internal sealed class CapturePublisher(CliContext context)
{
    /// <summary>Nothing to do where no folder was asked for; a sandbox that captures nothing is told of.</summary>
    /// <returns>Whether everything was written.</returns>
    public bool Publish(GradeReport report)
    {
        if (report.CapturesFolder.Length == 0)
            return true;
        var files =
            from check in report.Checks
            from capture in check.Captures
            select (Name: capture.FileName(check.Exercise, check.Check.Id), Capture: capture);
        var all = files.ToList();
        if (all.Count == 0)
            context.Errors.WriteLine(context.Say("cli.captures.none", ("sandbox", report.Sandbox.Kind)));
        try
        {
            foreach (var (name, capture) in all)
                ReportFile.Write(Path.Combine(report.CapturesFolder, name), capture.ToPcap());
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Errors.WriteLine(context.Say("cli.captures.not_written", ("folder", report.CapturesFolder), ("detail", e.Message)));
            return false;
        }
    }
}
