using System.CommandLine;
using System.CommandLine.Parsing;
using Grader.Yaml;

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
        string[] unmatched = [.. result.UnmatchedTokens.Select(token => Unmatched(context, result.CommandResult.Command, token))];
        return unmatched.Length > 0 ? unmatched : result.Errors.Select(error => Of(context, error)).Distinct();
    }

    /// <summary>A word that stands for nothing in a command, with the nearest that does.</summary>
    public static string Unmatched(CliContext context, Command command, string word)
    {
        string[] known = [.. Known(command).Where(symbol => !symbol.Hidden).Select(symbol => symbol.Name)];
        return NearestWord.Of(word, known) is { } near
            ? context.Say("cli.mistake.unmatched_near", ("word", word), ("near", near))
            : context.Say("cli.mistake.unmatched", ("word", word));
    }

    /// <summary>That an option is there without its value.</summary>
    public static string Missing(CliContext context, Option option) => context.Say("cli.mistake.no_value", ("option", option.Name));

    /// <summary>That an argument is not there.</summary>
    public static string Missing(CliContext context, Argument argument) =>
        context.Say("cli.mistake.no_argument", ("argument", argument.Name), ("what", argument.Description ?? ""));

    private static IEnumerable<Symbol> Known(Command command) =>
        [.. command.Subcommands, .. command.Options, .. command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))];

    private static string Of(CliContext context, ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => Missing(context, option.Option),
        OptionResult option when option.Tokens.Count > option.Option.Arity.MaximumNumberOfValues =>
            context.Say("cli.mistake.several_values", ("option", option.Option.Name)),
        ArgumentResult { Tokens.Count: 0, Argument: { Arity.MinimumNumberOfValues: > 0 } argument } => Missing(context, argument),
        CommandResult { Command.Subcommands.Count: > 0 } => context.Say("cli.mistake.no_command"),
        // Told by a validator of ours, in the reader's language.
        _ => error.Message,
    };
}
