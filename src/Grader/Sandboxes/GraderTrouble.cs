using Grader.Judging;
using Grader.Os;

namespace Grader.Sandboxes;

/// <summary>What is made of the grader's or the machine's own trouble, whatever threw it.</summary>
internal static class GraderTrouble
{
    /// <summary>What a machine refuses for a moment, such as one process more, it grants the next; what it refuses so often is told.</summary>
    public const int MostAttempts = 2;

    /// <summary>What to tell people of it.</summary>
    public static Finding Tell(Exception trouble) =>
        (trouble as GraderFaultException)?.Why ?? new Finding("grader.fault").With("detail", trouble is SystemCallException ? trouble.Message : trouble.ToString());

    /// <summary>Does what only trouble can keep from being done, once more when it does.</summary>
    /// <param name="given">What comes of it when the machine refuses it each time, by what is told.</param>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public static T Withstand<T>(Func<T> work, Func<Finding, T> given)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return work();
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (attempt == MostAttempts)
                    return given(Tell(e));
            }
        }
    }
}
