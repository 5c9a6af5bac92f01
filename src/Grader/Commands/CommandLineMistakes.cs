using System.CommandLine;
using System.CommandLine.Parsing;

namespace Grader.Commands;

/// <summary>
/// Mistakes of a command line in the reader's language. System.CommandLine tells them only in words, and those cannot be replaced: which
/// mistake it is follows from what it is about.
/// </summary>
internal static class CommandLineMistakes
{
    public static IEnumerable<string> Of(CliContext context, ParseResult result)
    {
        // What was written too much explains also what is missing then.
        string[] unmatched = [.. result.UnmatchedTokens.Select(token => context.Say("cli.mistake.unmatched", ("word", token)))];
        return unmatched.Length > 0 ? unmatched : result.Errors.Select(error => Of(context, error)).Distinct();
    }

    private static string Of(CliContext context, ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => context.Say("cli.mistake.no_value", ("option", option.Option.Name)),
        OptionResult option when option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues =>
            context.Say("cli.mistake.several_values", ("option", option.Option.Name)),
        CommandResult { Command.Subcommands.Count: > 0 } => context.Say("cli.mistake.no_command"),
        // Told by a validator of ours, in the reader's language.
        _ => error.Message,
    };
}
