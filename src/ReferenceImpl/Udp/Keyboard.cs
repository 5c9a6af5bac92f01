namespace ReferenceImpl.Udp;

/// <summary>The keyboard of both sides of the chat.</summary>
internal static class Keyboard
{
    /// <summary>The next line with something in it, or null at the end of input (Ctrl+D).</summary>
    public static string? Ask()
    {
        while (true)
        {
            Console.Write("> ");
            // An empty line is asked again: as a datagram it would mean goodbye (see ChatClient).
            if (Console.ReadLine() is not "" and var line)
                return line;
        }
    }
}
