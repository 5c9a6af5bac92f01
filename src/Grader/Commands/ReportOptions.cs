using System.CommandLine;
using Grader.Reports.Formats;

namespace Grader.Commands;

/// <summary>The options of a command that say in which formats its report is written: <c>--format NAME[=FILE]</c> and <c>--report FILE</c>.</summary>
internal sealed class ReportOptions
{
    private readonly Option<string[]> format;
    private readonly Option<string?> report;

    public ReportOptions(CliContext context, Command command)
    {
        format = new Option<string[]>("--format") { Description = context.Say("cli.check.format", ("formats", Known(context))), HelpName = "NAME[=FILE]" };
        CommonOptions.Offer(format, ReportFormats.All.Select(one => one.Name));
        format.Validators.Add(result =>
        {
            foreach (var mistake in result.Tokens.Select(token => Mistake(context, token.Value)).OfType<string>())
                result.AddError(mistake);
        });
        report = CommonOptions.PathOption(context, "--report", context.Say("cli.check.report"), "FILE");
        command.Add(format);
        command.Add(report);
    }

    /// <summary>What was asked for, in order.</summary>
    public IReadOnlyList<AskedFormat> Of(ParseResult parsed) =>
        [
            .. (parsed.GetValue(format) ?? []).Select(Parse),
            .. parsed.GetValue(report) is { } file ? [new AskedFormat(ReportFormats.Json, file)] : Enumerable.Empty<AskedFormat>(),
        ];

    /// <summary>What was asked for, and the HTML page where it was not.</summary>
    public IReadOnlyList<AskedFormat> WithPage(ParseResult parsed)
    {
        var asked = Of(parsed);
        return asked.Any(one => one.Format == ReportFormats.Html) ? asked : [.. asked, new AskedFormat(ReportFormats.Html, null)];
    }

    private static AskedFormat Parse(string text)
    {
        var (name, file) = Split(text);
        return new AskedFormat(ReportFormats.Find(name)!, file);
    }

    private static string? Mistake(CliContext context, string text)
    {
        var (name, file) = Split(text);
        if (ReportFormats.Find(name) is not null)
            return file?.Length == 0 ? context.Say("cli.format.no_file", ("name", name)) : null;
        var known = ("known", (object)string.Join(", ", ReportFormats.All.Select(f => f.Name)));
        return ReportFormats.Nearest(name) is { } near
            ? context.Say("cli.format.unknown_near", ("name", name), ("near", near), known)
            : context.Say("cli.format.unknown", ("name", name), known);
    }

    private static (string Name, string? File) Split(string text) => text.Split('=', 2) is [var name, var file] ? (name, file) : (text, null);

    private static string Known(CliContext context) =>
        string.Join(", ", ReportFormats.All.Select(f => $"{f.Name} ({f.DefaultFile ?? context.Say($"cli.check.no_file.{f.Name}")})"));
}
