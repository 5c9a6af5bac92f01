using System.CommandLine;
using Grader.Sandboxes;
using Grader.Sandboxes.Containers;

namespace Grader.Commands;

/// <summary><c>grader sweep</c>: what the janitor of a killed run has the grader do; nobody types it, and no help shows it.</summary>
internal static class SweepCommand
{
    public const string Name = "sweep";

    public static Command Build()
    {
        var run = new Argument<string>("RUN");
        var command = new Command(Name) { run };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            try
            {
                ContainerSweep.Run(parsed.GetRequiredValue(run));
                return ExitCodes.Success;
            }
            catch (GraderFaultException)
            {
                return ExitCodes.Fault;
            }
        });
        return command;
    }
}
