using Grader.Judging;
using Grader.Running.Actors;
using Grader.Specs.Steps;

namespace Grader.Running.Verbs;

/// <summary><c>read</c>: a connection that left its data in the kernel takes it from now on.</summary>
internal static class ReadVerb
{
    public static Finding? Run(Scene scene, ReadStep step)
    {
        var stream = scene.Actor<TcpStream>(step.At);
        stream.Reads = true;
        stream.ReadPiece = step.Piece;
        stream.Pump();
        return null;
    }
}
