namespace Grader.Os.Proc;

/// <summary>A system call that sleeps: for what, which argument is the descriptor, and which tells a time limit.</summary>
internal enum CallShape
{
    /// <summary>First argument: a descriptor that is read.</summary>
    Read,

    /// <summary>First argument: a descriptor that is written.</summary>
    Write,

    /// <summary>First argument: a listening socket.</summary>
    Accept,

    Connect,

    /// <summary>Descriptors, their number, milliseconds.</summary>
    PollMilliseconds,

    /// <summary>Descriptors, their number, a pointer to a time.</summary>
    PollPointer,

    /// <summary>The highest descriptor plus one, three sets, a pointer to a time.</summary>
    Select,

    /// <summary>An epoll descriptor, events, their number, milliseconds.</summary>
    EpollMilliseconds,

    /// <summary>An epoll descriptor, events, their number, a pointer to a time.</summary>
    EpollPointer,

    Sleep,

    /// <summary>Fourth argument: a pointer to a time.</summary>
    Futex,

    Child,

    Signal,

    /// <summary>A set of signals, what came, a pointer to a time.</summary>
    SignalPointer,
}
