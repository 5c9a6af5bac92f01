namespace Grader.Specs;

public enum Transport
{
    Udp,
    Tcp,
}

/// <summary>A transport and a port, written <c>udp/3500</c>.</summary>
/// <param name="Transport">UDP or TCP.</param>
/// <param name="Port">1 to 65535.</param>
public sealed record Endpoint(Transport Transport, int Port)
{
    /// <summary>Reads <c>udp/3500</c>; null when <paramref name="text"/> is not of that form.</summary>
    public static Endpoint? TryParse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || !int.TryParse(parts[1], out var port) || port is < 1 or > 65535)
            return null;
        return parts[0] switch
        {
            "udp" => new Endpoint(Transport.Udp, port),
            "tcp" => new Endpoint(Transport.Tcp, port),
            _ => null,
        };
    }

    public override string ToString() => $"{(Transport == Transport.Udp ? "udp" : "tcp")}/{Port}";
}
