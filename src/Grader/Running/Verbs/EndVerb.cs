using Grader.Judging;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Steps;

namespace Grader.Running.Verbs;

/// <summary><c>shutdown</c>, <c>close</c>, <c>reset</c>.</summary>
internal static class EndVerb
{
    public static Finding? Run(Scene scene, EndStep step)
    {
        if (scene.TryActor<TcpStream>(step.Peer) is not { } stream)
        {
            scene.Remove(step.Peer);
            return null;
        }

        switch (step.Ending)
        {
            case Ending.Shutdown:
                stream.Shutdown();
                break;
            case Ending.Reset:
                stream.Close(reset: true);
                break;
            default:
                // Closing with unread data would send RST, which kills most otherwise working servers: shut down, drain, then close.
                if (!stream.Ended && stream.State == StreamState.Connected)
                {
                    stream.Shutdown();
                    Waiter.Until(scene, Patience.Stop, () => stream.Ended);
                }

                stream.Close(reset: false);
                break;
        }

        return null;
    }
}
