namespace Grader.Os.Proc;

/// <summary>What a thread sleeps for.</summary>
internal enum WaitKind
{
    /// <summary>It does not sleep, or not in a way that says for what.</summary>
    Running,

    /// <summary>The keyboard: a read on a terminal.</summary>
    Keyboard,

    /// <summary>A datagram or data of a connection.</summary>
    Receive,

    /// <summary>A connection to come.</summary>
    Accept,

    /// <summary>Several descriptors at once (poll, select, epoll).</summary>
    Poll,

    /// <summary>Room to send: the other side does not read.</summary>
    Send,

    /// <summary>A connection being made.</summary>
    Connect,

    /// <summary>Time to pass.</summary>
    Sleep,

    /// <summary>Another thread, or another process through a pipe.</summary>
    Lock,

    /// <summary>A child process to end.</summary>
    Child,

    /// <summary>A signal.</summary>
    Signal,

    /// <summary>Nothing any more: it has ended, and its parent has not asked how yet.</summary>
    Ended,
}
