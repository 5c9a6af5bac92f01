using System.Net;
using Grader.Specs;

namespace Grader.Os.Proc;

/// <summary>One row of <c>/proc/net/{udp,udp6,tcp,tcp6}</c>.</summary>
/// <param name="Unread">Bytes received that nobody read; for a listening TCP socket, connections that nobody accepted.</param>
/// <param name="Inode">By which <c>/proc/PID/fd</c> names it.</param>
internal sealed record SocketRow(Transport Transport, IPEndPoint Local, IPEndPoint Remote, bool Listening, long Unread, long Inode);
