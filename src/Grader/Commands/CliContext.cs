using Grader.Judging;
using Grader.Reports;
using Grader.Specs;
using Grader.Texts;
using Spectre.Console;

namespace Grader.Commands;

/// <summary>What commands need of the world; made once, in <c>Program.cs</c>.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Errors">Where trouble goes.</param>
/// <param name="Interruption">Cancelled by Ctrl+C, SIGTERM or a closed terminal.</param>
internal sealed record CliContext(Phrases Phrases, Language Language, IAnsiConsole Output, TextWriter Errors, CancellationToken Interruption)
{
    /// <summary>Where a person answers; nobody does unless given.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>Whether a person types the answers, and no file or program gives them.</summary>
    public bool InputIsTerminal { get; init; }

    /// <summary>A text in the reader's language.</summary>
    public string Say(string key, params (string Name, object Value)[] values) => Phrases.Say(Language, key, values);

    /// <summary>Tells what went wrong and gives the exit code for it.</summary>
    public int Fail(int exitCode, string message)
    {
        Errors.WriteLine(message);
        return exitCode;
    }

    /// <inheritdoc cref="Fail(int, string)"/>
    public int Fail(int exitCode, Finding why)
    {
        var message = new MessageWriter(Phrases).Write(why, Language.Code);
        return Fail(exitCode, $"{message.Seen} {message.Try}");
    }
}
