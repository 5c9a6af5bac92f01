namespace Grader.Driving;

/// <summary>For a submission that has the machine to itself: its engine's own workers are the limit.</summary>
internal sealed class OpenGate : IJobGate, IDisposable
{
    public static OpenGate Instance { get; } = new();

    public IDisposable Enter(CancellationToken cancellationToken) => this;

    public void Dispose()
    {
        // Nothing was taken.
    }
}
