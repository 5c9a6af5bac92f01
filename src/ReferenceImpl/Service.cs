using System.Net;

namespace ReferenceImpl;

/// <summary>The one address the whole guide uses: IPv4, this machine, port 3500.</summary>
internal static class Service
{
    // Loopback rather than every interface: nobody outside this machine can talk to the exercises, 1.5.6 least of all.
    public static IPEndPoint Address { get; } = new(IPAddress.Loopback, 3500);
}
