using System.Security.Cryptography;
using Grader.Reports;
using Grader.Reports.Formats;
using Grader.Reports.GitHub;
using Grader.Reports.Json;
using Grader.Reports.Progress;

namespace Grader.Commands;

/// <summary>Writes a report in every format asked for.</summary>
/// <param name="distrusted">The submission's folder: reports may go into it, but where its links lead nothing is written.</param>
internal sealed class ReportPublisher(CliContext context, Surroundings surroundings, IReadOnlyList<AskedFormat> asked, string? distrusted = null)
{
    private readonly TextWriter output = context.Output.Profile.Out.Writer;

    /// <summary>Why the formats cannot be written, before anything runs; null when they can.</summary>
    public string? Mistake()
    {
        var twice = asked.GroupBy(format => format.Target).FirstOrDefault(group => group.Key is not null && group.Count() > 1);
        if (twice is not null)
            return context.Say("cli.format.same_file", ("file", twice.First().File ?? twice.First().Format.DefaultFile!));
        return asked.Select(Missing).FirstOrDefault(mistake => mistake is not null);
    }

    /// <summary>
    /// Does something that prints; where the output is read by who obeys commands in it, GitHub Actions, between marks that make it deaf to
    /// them, so that nothing that a student's program printed is ever taken for one.
    /// </summary>
    public T Fenced<T>(Func<T> action)
    {
        if (!asked.Any(format => format.Format.ObeysOutput) && surroundings.Set("GITHUB_ACTIONS") != "true")
            return action();
        var token = RandomNumberGenerator.GetHexString(32, lowercase: true);
        Print(WorkflowCommand.Stop(token));
        try
        {
            return action();
        }
        finally
        {
            Print(WorkflowCommand.Resume(token));
        }
    }

    /// <summary>
    /// Does something that a listener hears of; where a report in JSON is asked for, its results are on disk as they come, so that a killed run
    /// loses none.
    /// </summary>
    public T Journaled<T>(IProgressListener listener, Func<IProgressListener, T> action)
    {
        using var journal = NewJournal(listener);
        return action(journal ?? listener);
    }

    /// <summary>Writes all; what cannot be written is told and keeps no other from being written.</summary>
    /// <returns>Whether everything was written.</returns>
    public bool Publish(GradeReport report)
    {
        var all = true;
        foreach (var format in asked)
            all &= Publish(report, format);
        return all;
    }

    private bool Publish(GradeReport report, AskedFormat format)
    {
        try
        {
            var writer = new ArtifactWriter(output, distrusted);
            foreach (var artifact in format.Format.Write(report, Request(format)))
                writer.Write(artifact);
            if (format == JournaledFormat)
                CheckJournal.Remove(format.Target!);
            return true;
        }
        catch (PlantedLinkException e)
        {
            context.Errors.WriteLine(context.Say("cli.format.planted_link", ("name", format.Format.Name), ("path", SafeText.Of(e.Path))));
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Errors.WriteLine(context.Say("cli.format.not_written", ("name", format.Format.Name), ("detail", e.Message)));
            return false;
        }
    }

    private AskedFormat? JournaledFormat => asked.FirstOrDefault(format => format.Format == ReportFormats.Json && format.Target is not null);

    private CheckJournal? NewJournal(IProgressListener listener)
    {
        if (JournaledFormat?.Target is not { } report)
            return null;
        try
        {
            ArtifactWriter.RefuseLinks(Path.GetDirectoryName(report), distrusted);
            return new CheckJournal(report, new JsonReportWriter(context.Phrases), listener);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The report cannot be written there either, which is told in its turn.
            return null;
        }
    }

    private string? Missing(AskedFormat format) =>
        format.Format.Missing(Request(format)) is { } missing
            ? context.Say("cli.format.missing", ("name", format.Format.Name), ("missing", context.Phrases.Say(context.Language.Code, missing)))
            : null;

    private FormatRequest Request(AskedFormat format) => new(context.Phrases, context.Language, format.File, surroundings);

    private void Print(string text)
    {
        output.Write(text);
        output.Flush();
    }
}
