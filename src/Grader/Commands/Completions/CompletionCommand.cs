using System.CommandLine;

namespace Grader.Commands.Completions;

/// <summary><c>grader completion SHELL</c>: prints the script with which a shell completes the grader's command line.</summary>
internal static class CompletionCommand
{
    /// <summary>The shells that have a script; each is the resource <c>completion.SHELL</c>.</summary>
    internal static IReadOnlyList<string> Shells { get; } = ["bash", "zsh", "fish", "powershell"];

    public static Command Build(CliContext context)
    {
        var shell = new Argument<string>("SHELL") { Description = context.Say("cli.completion.shell", ("shells", string.Join(", ", Shells))) };
        shell.CompletionSources.Add(_ => Shells.Select(name => new System.CommandLine.Completions.CompletionItem(name)));
        shell.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !Shells.Contains(token.Value)))
                result.AddError(context.Say("cli.completion.unknown", ("shell", token.Value), ("known", string.Join(", ", Shells))));
        });
        var command = new Command("completion", context.Say("cli.completion.description")) { shell };
        command.SetAction(parsed =>
        {
            // As it is, whatever the width: a shell reads it.
            context.Output.Profile.Out.Writer.Write(Script(parsed.GetRequiredValue(shell)));
            return ExitCodes.Success;
        });
        return command;
    }

    private static string Script(string shell) => Texts.EmbeddedText.Read($"completion.{shell}");
}
