using NUnit.Framework;

namespace Grader.Tests;

/// <summary>
/// Work on a million bytes of hostile input, which must end. What grows with the square of the input does not within the limit of the test, which
/// is minutes, and what grows with the input needs no second; so nothing is timed.
/// </summary>
internal static class Ending
{
    /// <summary>The limit of a test that asks for this, in milliseconds.</summary>
    public const int Limit = 300_000;

    /// <exception cref="OperationCanceledException">It had not ended at the test's limit.</exception>
    public static T Of<T>(Func<T> work) => Task.Run(work).WaitAsync(TestContext.CurrentContext.CancellationToken).GetAwaiter().GetResult();

    /// <inheritdoc cref="Of{T}(Func{T})"/>
    public static void Of(Action work) => Task.Run(work).WaitAsync(TestContext.CurrentContext.CancellationToken).GetAwaiter().GetResult();
}
