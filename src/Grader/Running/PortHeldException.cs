using Grader.Specs;

namespace Grader.Running;

/// <summary>Another program of the machine holds the port that the check needs.</summary>
internal sealed class PortHeldException(Endpoint endpoint, string holder) : Exception($"{endpoint} is held by {holder}")
{
    public Endpoint Endpoint { get; } = endpoint;

    /// <summary>Its name and process id.</summary>
    public string Holder { get; } = holder;
}
