using Grader.Batches.Storage;
using Grader.Reports;
using Grader.Sandboxes;
using Grader.Submissions;

namespace Grader.Commands;

/// <summary>What keeps a command from doing what it is for, told with its exit code.</summary>
internal static class ToldTrouble
{
    public static int Of(CliContext context, Func<int> run)
    {
        try
        {
            return run();
        }
        catch (OperationCanceledException) when (context.Interruption.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
        catch (UnusableSubmissionException e)
        {
            return context.Fail(ExitCodes.Unusable, e.Why);
        }
        catch (GraderFaultException e) when (e.Why.Code != "grader.fault")
        {
            return context.Fail(ExitCodes.Fault, e.Why);
        }
        catch (GraderFaultException e)
        {
            return context.Fail(ExitCodes.Fault, context.Say("cli.check.fault", ("detail", e.Message)));
        }
        // No room on the disk for what an archive holds, or no folder to put it in.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return context.Fail(ExitCodes.Fault, context.Say("cli.check.fault", ("detail", SafeText.Of(e.Message))));
        }
    }

    /// <summary>What keeps a class's grades from being used. What the machine has trouble with is no mistake of the command line.</summary>
    public static int Of(CliContext context, StoreUnusableException trouble) =>
        context.Fail(trouble.Key == StoreUnusableException.Failed ? ExitCodes.Fault : ExitCodes.Unusable, context.Say(trouble.Key, ("file", trouble.File), ("detail", trouble.Detail)));
}
