namespace Grader.Commands;

/// <summary>What the process tells its caller; documented in the README.</summary>
internal static class ExitCodes
{
    /// <summary>Every point that could be won was won, or with <c>--fail-below</c> enough of them.</summary>
    public const int Success = 0;

    /// <summary>Points were lost; with <c>--fail-below</c>, more than it allows.</summary>
    public const int PointsLost = 1;

    /// <summary>With <c>grader run</c>: an order was not understood or could not be done.</summary>
    public const int OrderFailed = 1;

    /// <summary>The command line, the submission or the exercises cannot be used.</summary>
    public const int Unusable = 2;

    /// <summary>The grader's own trouble: something was faulted.</summary>
    public const int Fault = 3;

    /// <summary>Interrupted; what was graded is reported. 128 plus SIGINT, as a shell tells it.</summary>
    public const int Interrupted = 130;
}
