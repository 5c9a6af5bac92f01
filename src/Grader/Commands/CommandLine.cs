using System.CommandLine;
using Grader.Commands.Completions;
using Grader.Reports;

namespace Grader.Commands;

/// <summary>The grader's command line: one file for each command beside this one.</summary>
internal static class CommandLine
{
    // No response files: a folder may be called @something.
    private static readonly ParserConfiguration Configuration = new() { ResponseFileTokenReplacer = null };

    /// <summary>Whether a word of a command line is a command that runs programs of submissions.</summary>
    public static bool RunsPrograms(string word) => word is CheckCommand.Name or WatchCommand.Name or RunCommand.Name or CrossplayCommand.Name or BatchCommand.Name or RegradeCommand.Name or DoctorCommand.Name;

    public static RootCommand Build(CliContext context)
    {
        var root = new RootCommand(context.Say("cli.description"))
        {
            CheckCommand.Build(context),
            WatchCommand.Build(context),
            RunCommand.Build(context),
            CrossplayCommand.Build(context),
            BatchCommand.Build(context),
            RegradeCommand.Build(context),
            ExplainCommand.Build(context),
            ReviewCommand.Build(context),
            CopiesCommand.Build(context),
            ListCommand.Build(context),
            ValidateCommand.Build(context),
            InitCommand.Build(context),
            DoctorCommand.Build(context),
            CompletionCommand.Build(context),
            SweepCommand.Build(),
        };
        root.Add(CommonOptions.Lang(context));
        HelpText.Install(context, root);
        return root;
    }

    /// <summary>Runs a command line. Mistakes in it are told with the nearest help and exit code 2.</summary>
    public static int Run(CliContext context, IReadOnlyList<string> arguments)
    {
        var root = Build(context);
        if (Suggestions.AreAskedFor(arguments))
        {
            foreach (var suggestion in Suggestions.Of(root, Configuration, arguments))
                context.Output.Profile.Out.Writer.WriteLine(suggestion);
            return ExitCodes.Success;
        }

        var result = root.Parse(arguments, Configuration);
        if (result.Errors.Count == 0)
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (var mistake in CommandLineMistakes.Of(context, result))
            context.Errors.WriteLine(SafeText.Of(mistake));
        return context.Fail(ExitCodes.Unusable, context.Say("cli.see_help"));
    }
}
