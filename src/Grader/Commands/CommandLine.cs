using System.CommandLine;

namespace Grader.Commands;

/// <summary>The grader's command line: one file for each command beside this one.</summary>
internal static class CommandLine
{
    public static RootCommand Build(CliContext context)
    {
        var root = new RootCommand(context.Say("cli.description"))
        {
            CheckCommand.Build(context),
            ListCommand.Build(context),
            ValidateCommand.Build(context),
            InitCommand.Build(context),
        };
        root.Add(CommonOptions.Lang(context));
        return root;
    }

    /// <summary>Runs a command line. Mistakes in it are told with the nearest help and exit code 2.</summary>
    public static int Run(CliContext context, IReadOnlyList<string> arguments)
    {
        var result = Build(context).Parse(arguments);
        if (result.Errors.Count == 0)
            return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        foreach (var error in result.Errors)
            context.Errors.WriteLine(error.Message);
        return context.Fail(ExitCodes.Unusable, context.Say("cli.see_help"));
    }
}
