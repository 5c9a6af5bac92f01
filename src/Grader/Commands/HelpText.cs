using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Grader.Commands;

/// <summary>
/// Writes help in the reader's language. The words of System.CommandLine's own come from resources that follow the machine's culture
/// and cannot be replaced, so that the whole page is written here, from the command's symbols.
/// </summary>
internal sealed class HelpText(CliContext context) : SynchronousCommandLineAction
{
    private const int Indent = 2;
    private const int Narrowest = 40;

    /// <summary>Gives a command line's help option this text, and its own options words in the reader's language.</summary>
    public static void Install(CliContext context, RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                (option.Action, option.Description) = (new HelpText(context), context.Say("cli.help.option"));
            else if (option is VersionOption)
                option.Description = context.Say("cli.help.version");
        }
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var output = context.Output.Profile.Out.Writer;
        foreach (var line in Page(command, Math.Max(Narrowest, context.Output.Profile.Width)))
            output.WriteLine(line);
        return ExitCodes.Success;
    }

    private IEnumerable<string> Page(Command command, int width)
    {
        var options = Options(command).ToList();
        var key = command is RootCommand ? "cli" : $"cli.{command.Name}";
        return
        [
            .. Wrapped(command.Description ?? "", 0, width),
            .. Section("usage", [$"  {Usage(command, options.Count > 0)}"]),
            .. Section("commands", Table(command.Subcommands.Where(c => !c.Hidden).Select(c => (Usage(c, hasOptions: false, isPart: true), c.Description ?? "")), width)),
            .. Section("arguments", Table(command.Arguments.Select(a => ($"<{a.Name}>", Explained(a.Description, Default(a)))), width)),
            .. Section("options", Table(options.Select(o => (Name(o), Explained(o.Description, Default(o)))), width)),
            .. Section("examples", context.Say($"{key}.examples").TrimEnd('\n').Split('\n').Select(line => $"  {line}")),
        ];
    }

    private IEnumerable<string> Section(string key, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        return all.Length == 0 ? [] : ["", context.Say($"cli.help.{key}"), .. all];
    }

    private string Usage(Command command, bool hasOptions, bool isPart = false)
    {
        List<string> words = [.. command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 || a.HasDefaultValue ? $"[{a.Name}]" : a.Name)];
        if (command.Subcommands.Count > 0)
            words.Add(context.Say("cli.help.command"));
        if (hasOptions)
            words.Add(context.Say("cli.help.some_options"));
        words.Insert(0, command.Name);
        if (!isPart && command is not RootCommand)
            words.Insert(0, "grader");
        return string.Join(' ', command is RootCommand ? words.Skip(1).Prepend("grader") : words);
    }

    private static IEnumerable<Option> Options(Command command) =>
        command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options.Where(option => option.Recursive))).Where(option => !option.Hidden);

    private static string Name(Option option)
    {
        // Windows' own forms of --help are accepted and not worth a line.
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && alias != "-?").OrderBy(alias => alias.Length).Append(option.Name));
        return option.ValueType == typeof(bool) || option is HelpOption or VersionOption ? names : $"{names} <{option.HelpName ?? option.Name.TrimStart('-')}>";
    }

    private string Explained(string? description, string? initial) =>
        initial is null ? description ?? "" : context.Say("cli.help.default", ("description", description ?? ""), ("value", initial));

    private static string? Default(Argument argument) => argument.HasDefaultValue ? argument.GetDefaultValue()?.ToString() : null;

    private static string? Default(Option option) =>
        option.HasDefaultValue && option.ValueType != typeof(bool) && option is not (HelpOption or VersionOption) ? option.GetDefaultValue()?.ToString() : null;

    private static IEnumerable<string> Table(IEnumerable<(string Name, string Text)> rows, int width)
    {
        var all = rows.ToList();
        var column = all.Select(row => row.Name.Length).DefaultIfEmpty().Max() + 2 * Indent;
        return all.SelectMany(row =>
            Wrapped(row.Text, column, width).DefaultIfEmpty("").Select((line, i) => i == 0 ? $"  {row.Name}".PadRight(column) + line.TrimStart() : line));
    }

    private static IEnumerable<string> Wrapped(string text, int indent, int width)
    {
        var line = new string(' ', indent);
        foreach (var word in text.Split(' '))
        {
            if (line.Length > indent && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = new string(' ', indent);
            }

            line += line.Length > indent ? $" {word}" : word;
        }

        yield return line;
    }
}
