using System.Net;

namespace Grader.Captures;

/// <summary>One end of an exchange: <c>127.0.0.1:3500</c>, <c>[::1]:3500</c>.</summary>
internal sealed record HostPort(IPAddress Address, int Port)
{
    public override string ToString() => new IPEndPoint(Address, Port).ToString();
}
