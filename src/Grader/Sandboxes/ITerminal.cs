namespace Grader.Sandboxes;

/// <summary>A program's screen and keyboard.</summary>
internal interface ITerminal : IDisposable
{
    /// <summary>A descriptor that is readable when something was printed; -1 when there is none to watch.</summary>
    int Descriptor { get; }

    /// <summary>What was printed since the last call; empty when nothing was.</summary>
    byte[] Read();

    /// <summary>Types at the keyboard; false when earlier typing has not been read yet.</summary>
    bool Type(ReadOnlySpan<byte> data);

    /// <summary>Returns once all that was typed is with the program, and whoever waits there for it has been woken.</summary>
    void HandOverTyped();

    /// <summary>Writes a mark behind all that was printed; false when there is no room yet: read first, then try again.</summary>
    bool WriteMark();

    /// <summary>
    /// Whether everything printed before the last mark was read. It may never come: a program can throw away what its terminal holds (tcflush(3)).
    /// Another mark then stands for it.
    /// </summary>
    bool LastMarkSeen { get; }
}
