using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using CliWrap;
using CliWrap.Buffered;
using Grader.Commands;
using Grader.Specs;
using Grader.Tests.Commands;
using Grader.Tests.Reports;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Docs;

/// <summary>What the pages of the documentation show is what really comes, and the commands that they name exist.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[Parallelizable(ParallelScope.Children)]
[CancelAfter(300_000)]
internal sealed partial class DocsSpecs
{
    // As a clone runs it; the tests have it built already.
    private const string FromSource = "dotnet run -c Release --project src/Grader --";

    private static IEnumerable<string> Pages =>
        Directory.EnumerateFiles(Repository.Path("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.Path("README.md"))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> PagesWithOutput => Pages.Where(page => ConsoleBlock.In(Repository.Read(page)).Count > 0);

    /// <summary>
    /// Runs the commands of a page one after the other, in a folder of their own in which each submission of the corpus that they name is there under its
    /// name, and the project's tests where they are in a clone. <c>GRADER_APPROVE=1</c> writes what comes now into the page.
    /// </summary>
    [TestCaseSource(nameof(PagesWithOutput))]
    public async Task What_a_page_shows_is_what_comes(string page, CancellationToken cancellationToken)
    {
        using var lab = new Lab();
        lab.OpenToAll();
        lab.Install();
        var folder = Directory.CreateDirectory(lab.Path("work")).FullName;
        Directory.CreateSymbolicLink(Path.Combine(folder, "tests"), Repository.Path("tests"));
        var text = Repository.Read(page);
        for (var i = 0; i < ConsoleBlock.In(text).Count; i++)
        {
            var block = ConsoleBlock.In(text)[i];
            Provide(folder, block.Command);
            var real = await RunAsync(lab, folder, block.Command, page, cancellationToken);
            if (ShownOutput.Agrees(block.Output, real))
                continue;
            text = block.Replaced(text, real);
        }

        Approved.ShouldMatch(text, page.Split('/'));
    }

    [TestCaseSource(nameof(Pages))]
    public void The_commands_that_a_page_names_exist(string page)
    {
        using var errors = new StringWriter();
        var root = CommandLine.Build(new CliContext(Phrases.Load(), Language.English, new TestTerminal(80).Console, errors, CancellationToken.None));

        Named(Repository.Read(page)).Select(command => (command, mistake: Mistake(root.Parse(command)))).Where(named => named.mistake is not null).ShouldBeEmpty();
    }

    // Values in a page are often placeholders; whether the words before them are commands and options is what can be known.
    private static string? Mistake(ParseResult result) =>
        (result.UnmatchedTokens is [var word, ..] ? word : null)
        ?? result.Errors.FirstOrDefault(error => error.SymbolResult is ArgumentResult { Tokens.Count: > 0 } argument && argument.Tokens[0].Value.StartsWith('-'))?.Message;

    private static IEnumerable<string> Named(string page) =>
        CommandWords().Matches(page).Select(match => match.Groups["words"].Value.Trim()).Where(words => !words.Contains('…') && !words.Contains('[') && !words.Contains('|'));

    private static void Provide(string folder, string command)
    {
        foreach (var word in command.Split(' '))
        {
            var name = word.Split('/')[0];
            var source = ((string[])["wrong", "right", "."]).Select(kind => Repository.Path("tests", "submissions", kind, name)).FirstOrDefault(Directory.Exists);
            if (name.Length > 2 && source is not null && !Directory.Exists(Path.Combine(folder, name)))
                Copy(source, Path.Combine(folder, name));
        }
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => Path.GetFileName(file) != "expect.yaml"))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    private static async Task<string[]> RunAsync(Lab lab, string folder, string command, string page, CancellationToken cancellationToken)
    {
        var result = await GraderProcess.Command(lab, "sh", ["-c", $"{{ {command.Replace(FromSource, "grader", StringComparison.Ordinal)}; }} 2>&1"])
            .WithWorkingDirectory(folder)
            .WithEnvironmentVariables(e => e
                .Set("PATH", $"{lab.Path("bin")}:{Environment.GetEnvironmentVariable("PATH")}").Set("HOME", lab.Temporary).Set("TMPDIR", lab.Temporary)
                .Set("GRADER_LANG", page.EndsWith(".es.md", StringComparison.Ordinal) ? "es" : "en").Set("GITHUB_ACTIONS", null))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        var output = result.StandardOutput.TrimEnd('\n');
        return output.Length == 0 ? [] : [.. output.Split('\n').Select(line => line.TrimEnd())];
    }

    [GeneratedRegex(@"(?:`|^(?:\$ )?)grader (?<words>[a-z][^`\n#;&<>]*)", RegexOptions.Multiline)]
    private static partial Regex CommandWords();
}
