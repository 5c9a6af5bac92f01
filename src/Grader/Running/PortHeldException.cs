using Grader.Judging;
using Grader.Specs;

namespace Grader.Running;

/// <summary>Another program of the machine holds the port that the check needs.</summary>
internal sealed class PortHeldException(Endpoint endpoint, string holder) : Exception($"{endpoint} is held by {holder}")
{
    /// <summary>What to tell people: the port, and the holder's name and process id.</summary>
    public Finding Why { get; } = new Finding("machine.port-held").With("endpoint", endpoint).With("holder", holder);
}
