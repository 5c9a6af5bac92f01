using Grader.Os;

namespace Grader.Running.Actors;

/// <summary>Who takes part in a check: a program of the submission, or a peer or cable that the grader plays.</summary>
internal interface IActor : IDisposable
{
    string Name { get; }

    /// <summary>Does what can be done without waiting: reads what came, writes what fits.</summary>
    /// <returns>Whether anything happened.</returns>
    bool Pump();

    /// <summary>Names the descriptors whose news <see cref="Pump"/> would see.</summary>
    void Watch(Poller poller);

    /// <summary>Whether it has something left to do by itself: a delayed segment, data on its way.</summary>
    bool HasMoreToDo { get; }
}
