using System.Net;
using Grader.Specs;

namespace Grader.Os.Proc;

/// <summary>One row of <c>/proc/net/{udp,udp6,tcp,tcp6}</c>.</summary>
/// <param name="Unsent">Bytes sent that the other end has not acknowledged; an end of the stream counts as one.</param>
/// <param name="Unread">Bytes received that nobody read; for a listening TCP socket, connections that nobody accepted.</param>
/// <param name="Inode">By which <c>/proc/PID/fd</c> names it.</param>
internal sealed record SocketRow(Transport Transport, IPEndPoint Local, IPEndPoint Remote, bool Listening, long Unsent, long Unread, long Inode);
