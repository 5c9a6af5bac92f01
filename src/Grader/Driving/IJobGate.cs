namespace Grader.Driving;

/// <summary>Says when a check or a build may run. What holds a place never waits for another one.</summary>
internal interface IJobGate
{
    /// <summary>Waits for a place, which is given back by disposing of what is returned.</summary>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    IDisposable Enter(CancellationToken cancellationToken);
}
