namespace Grader.Trials.Orders;

/// <summary>What a person may have the grader do while their program runs; the words are these in lower case.</summary>
internal enum OrderVerb
{
    /// <summary>Sends data the way the program speaks: a datagram, or on the connection.</summary>
    Send,

    /// <summary>Sends data on the connection, which is made first where there is none.</summary>
    Tcp,

    Connect,

    /// <summary>Ends the grader's direction of the connection and goes on reading (shutdown(2), SHUT_WR).</summary>
    Shut,

    Close,

    /// <summary>RST instead of FIN.</summary>
    Reset,

    /// <summary>A line at the program's keyboard.</summary>
    Type,

    /// <summary>The end of input at its keyboard, Ctrl+D.</summary>
    Eof,

    Help,

    Quit,
}
