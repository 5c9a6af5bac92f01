using System.Net;

namespace Grader.Running.Actors;

/// <summary>A datagram that came to a peer.</summary>
internal sealed record Datagram(byte[] Data, IPEndPoint From);
