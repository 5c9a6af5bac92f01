using System.Runtime.InteropServices;
using Grader.Commands;
using Grader.Os;
using Grader.Sandboxes.Namespaces;
using Grader.Texts;
using Spectre.Console;

// Students' programs must find no descriptors but their own, whatever the grader itself was started with.
Descriptors.CloseOnExec();
if (OperatingSystem.IsLinux() && UserNamespace.CanHelp && args.Any(CommandLine.RunsPrograms) && UserNamespace.IsAllowed(out var unshare))
    UserNamespace.StartOver(unshare, args);

Console.SetOut(new LastingWriter(Console.Out));
Console.SetError(new LastingWriter(Console.Error));
using var interruption = new CancellationTokenSource();
void Interrupt(PosixSignalContext signal)
{
    // The run ends by itself: everything it made goes, and what was graded is reported.
    signal.Cancel = true;
    interruption.Cancel();
}

using var onInterrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var onTerminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);
using var onHangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Interrupt);
var context = new CliContext(Phrases.Load(), Languages.Find(args, Environment.GetEnvironmentVariable), AnsiConsole.Console, Console.Error, interruption.Token) { Input = Console.In, InputIsTerminal = !Console.IsInputRedirected };
return CommandLine.Run(context, args);
