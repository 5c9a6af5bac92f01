namespace Grader.Judging.Diagnosis.Errors;

/// <summary>What an exit status tells.</summary>
internal static class ExitCode
{
    public const int SignalBase = 128;

    /// <summary>The program ended by itself and called it a failure.</summary>
    public static bool IsFailure(int? code) => code is > 0 and <= SignalBase or > SignalBase + 64;
}
