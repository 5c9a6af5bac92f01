using System.Runtime.ExceptionServices;

namespace Grader.Os;

/// <summary>Ends things of which none may stay because another one could not be ended.</summary>
internal static class Teardown
{
    /// <summary>Takes all steps, in order, whatever one of them throws; the first exception is thrown at the end.</summary>
    public static void All(params IEnumerable<Action> steps)
    {
        ExceptionDispatchInfo? first = null;
        foreach (var step in steps.ToList())
        {
            try
            {
                step();
            }
#pragma warning disable CA1031 // Whatever it is, it is thrown below.
            catch (Exception e)
            {
                first ??= ExceptionDispatchInfo.Capture(e);
            }
#pragma warning restore CA1031
        }

        first?.Throw();
    }

    /// <summary>Disposes of all parts, in order, as <see cref="All(IEnumerable{Action})"/> does.</summary>
    public static void All(IEnumerable<IDisposable> parts) => All(parts.Select<IDisposable, Action>(part => part.Dispose));
}
