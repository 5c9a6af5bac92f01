using Grader.Reports;
using Grader.Reports.Formats;

namespace Grader.Commands;

/// <summary>Puts the captures of a run's checks in the folder asked for, a file for each network of a check.</summary>
/// <param name="distrusted">The submission's folder: captures may go into it, but where its links lead nothing is written.</param>
internal sealed class CapturePublisher(CliContext context, string distrusted)
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
            ArtifactWriter.RefuseLinks(Path.GetFullPath(report.CapturesFolder), distrusted);
            foreach (var (name, capture) in all)
                ReportFile.Write(Path.Combine(report.CapturesFolder, name), capture.ToPcap());
            return true;
        }
        catch (PlantedLinkException e)
        {
            context.Errors.WriteLine(context.Say("cli.captures.planted_link", ("path", SafeText.Of(e.Path))));
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Errors.WriteLine(context.Say("cli.captures.not_written", ("folder", report.CapturesFolder), ("detail", e.Message)));
            return false;
        }
    }
}
