using System.Net;

namespace Grader.Running.Actors;

/// <summary>A cable between two programs.</summary>
internal interface ILink : IActor
{
    /// <summary>The address and port from which the client talks, as the server sees them; null before it does.</summary>
    IPEndPoint? Client { get; }

    /// <summary>Whether something is held back that leaves as soon as the senders rest.</summary>
    bool HoldsBack { get; }

    /// <summary>Lets go of what is held back: the senders rest, so nothing more will join or overtake it.</summary>
    void Release();

    /// <summary>Bytes that crossed it from the client to the server so far, and back.</summary>
    (long Forth, long Back) Crossed { get; }
}
