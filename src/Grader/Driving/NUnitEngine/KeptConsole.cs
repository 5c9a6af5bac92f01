namespace Grader.Driving.NUnitEngine;

/// <summary>
/// Puts the console's writer back after runs of the engine: a run replaces it and does not always put it back (measured), least of all when
/// others run at the same time.
/// </summary>
internal sealed class KeptConsole : IDisposable
{
    private static readonly Lock Turn = new();
    private static TextWriter _original = Console.Out;
    private static int _runs;

    public static KeptConsole Enter()
    {
        lock (Turn)
        {
            if (_runs++ == 0)
                _original = Console.Out;
        }

        return new KeptConsole();
    }

    public void Dispose()
    {
        lock (Turn)
        {
            if (--_runs == 0)
                Console.SetOut(_original);
        }
    }
}
