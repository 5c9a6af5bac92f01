using System.Net.Sockets;

namespace Grader.Tests.Sandboxes;

/// <summary>A socket behind which the machine's engine answers, until it is cut.</summary>
internal sealed class EngineLine : IDisposable
{
    private static readonly string Engine = Environment.GetEnvironmentVariable("DOCKER_HOST") is ['u', 'n', 'i', 'x', ':', '/', '/', .. var path] ? path : "/var/run/docker.sock";
    private readonly Socket _listener = NewSocket();
    private readonly List<Socket> _open = [];
    private bool _cut;

    /// <param name="path">Where it is; a new file.</param>
    public EngineLine(string path)
    {
        Address = $"unix://{path}";
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = AcceptAsync();
    }

    /// <summary>For <c>DOCKER_HOST</c>.</summary>
    public string Address { get; }

    /// <summary>From now on nothing gets through, and nobody answers.</summary>
    public void Cut()
    {
        lock (_open)
        {
            _cut = true;
            _listener.Dispose();
            _open.ForEach(s => s.Dispose());
        }
    }

    public void Dispose() => Cut();

    private static Socket NewSocket() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var near = await _listener.AcceptAsync();
                var far = NewSocket();
                await far.ConnectAsync(new UnixDomainSocketEndPoint(Engine));
                lock (_open)
                    _open.AddRange([near, far]);
                if (_cut)
                    Cut();
                _ = CarryAsync(near, far);
                _ = CarryAsync(far, near);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was cut.
        }
    }

    private static async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
                await to.SendAsync(buffer.AsMemory(0, count));
            to.Shutdown(SocketShutdown.Send);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // It was cut, or one of its ends is gone.
        }
    }
}
