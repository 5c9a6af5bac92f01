using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Grader.Sandboxes;

namespace Grader.Os;

/// <summary>
/// A pseudo-terminal (pty(7)): a program that prints to it flushes every line by itself, and reads its keyboard from it. It does not echo
/// what is typed and does not turn newlines into CR LF, so that its output is what the program printed.
/// </summary>
/// <remarks>
/// The grader keeps a descriptor of the program's side open, for two reasons: the terminal does not hang up between two programs that
/// use it, and a mark written there arrives after everything printed before (<see cref="WriteMark"/>). That makes "it has printed nothing
/// more" a fact, although the kernel hands terminal output over by a worker of its own, some time after the program's <c>write</c>.
/// </remarks>
internal sealed unsafe class Terminal : ITerminal
{
    // A mark is a string that nobody else knows, then its number in hexadecimal digits and the end of such strings: ST, ECMA-48.
    private const int NumberLength = 8;
    private const string MarkEnd = "\u001b\\";

    private static readonly int Flags = Libc.OpenReadWrite | Libc.OpenNoControllingTerminal;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private readonly byte[] _markBegin;
    private readonly List<byte> _held = [];
    private int _programSide = -1;
    private uint _markWritten;
    private uint _markSeen;

    /// <summary>A terminal of this machine.</summary>
    public Terminal()
    {
        // macOS takes no O_CLOEXEC here; there the descriptor of one program could reach another, which only `process` runs.
        Descriptor = Libc.OpenTerminalMaster(Libc.IsMac ? Flags : Flags | Libc.OpenCloseOnExec);
        if (Descriptor < 0)
            throw SystemCallException.Last("posix_openpt");
        using var unfinished = new Unfinished();
        unfinished.UndoneBy(Dispose);
        if (Libc.GrantTerminal(Descriptor) < 0 || Libc.UnlockTerminal(Descriptor) < 0)
            throw SystemCallException.Last("unlockpt");
        Path = ReadName(Descriptor);
        _markBegin = Prepare(Path);
        unfinished.Finish();
    }

    /// <summary>A terminal among those of a container, whose programs then find it in their own <c>/dev/pts</c>. Linux only.</summary>
    /// <param name="folder">The container's <c>/dev/pts</c> as the grader sees it (pts(4)).</param>
    /// <param name="owner">Who may open it there.</param>
    public Terminal(string folder, uint owner)
    {
        const uint numberOf = 0x80045430; // TIOCGPTN, ioctl_tty(2)
        const uint setLock = 0x40045431; // TIOCSPTLCK
        Descriptor = Libc.Open($"{folder}/ptmx", Flags | Libc.OpenCloseOnExec);
        if (Descriptor < 0)
            throw SystemCallException.Last($"open {folder}/ptmx");
        using var unfinished = new Unfinished();
        unfinished.UndoneBy(Dispose);
        var (number, unlocked) = (0, 0);
        if (Libc.Ioctl(Descriptor, setLock, &unlocked) < 0 || Libc.Ioctl(Descriptor, numberOf, &number) < 0)
            throw SystemCallException.Last("ioctl(TIOCGPTN)");
        Path = $"/dev/pts/{number}";
        _markBegin = Prepare($"{folder}/{number}");
        if (Libc.ChangeOwner($"{folder}/{number}", owner, owner) < 0)
            throw SystemCallException.Last("chown of a terminal");
        unfinished.Finish();
    }

    private byte[] Prepare(string programSide)
    {
        _programSide = Libc.Open(programSide, Flags | Libc.OpenNonBlocking | Libc.OpenCloseOnExec);
        if (_programSide < 0)
            throw SystemCallException.Last($"open {programSide}");
        SetRawOutput(_programSide);
        MakeNonBlocking(Descriptor);
        return Encoding.ASCII.GetBytes($"\u001b_{Convert.ToHexString(RandomNumberGenerator.GetBytes(12))}");
    }

    /// <summary>The grader's side; readable when the program printed something.</summary>
    public int Descriptor { get; private set; }

    /// <summary>The device that a program opens as its standard streams, such as <c>/dev/pts/4</c>.</summary>
    public string Path { get; }

    private int MarkLength => _markBegin.Length + NumberLength + MarkEnd.Length;

    /// <inheritdoc/>
    public bool LastMarkSeen => _markSeen == _markWritten;

    /// <inheritdoc/>
    public bool WriteMark()
    {
        var text = (byte[])[.. _markBegin, .. Encoding.ASCII.GetBytes((_markWritten + 1).ToString($"X{NumberLength}", CultureInfo.InvariantCulture) + MarkEnd)];
        fixed (byte* mark = text)
        {
            // The terminal takes a short write whole or not at all: its buffer has 4 KiB and a write this small is not split.
            if (Libc.Write(_programSide, mark, (nuint)text.Length) != text.Length)
                return false;
        }

        _markWritten++;
        return true;
    }

    /// <summary>What was printed since the last call, without the grader's marks; empty when nothing was.</summary>
    public byte[] Read()
    {
        fixed (byte* buffer = _buffer)
        {
            while (true)
            {
                var count = Libc.Read(Descriptor, buffer, (nuint)_buffer.Length);
                if (count <= 0)
                    break;
                _held.AddRange(_buffer.AsSpan(0, (int)count));
                if (_held.Count >= 256 * 1024)
                    break;
            }
        }

        return TakeWithoutMarks();
    }

    /// <summary>Types at the program's keyboard. False when the program has not read enough of what was typed before.</summary>
    public bool Type(ReadOnlySpan<byte> data)
    {
        fixed (byte* first = data)
            return Libc.Write(Descriptor, first, (nuint)data.Length) == data.Length;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// What is typed goes to the program's side by a worker of the kernel too, some time after it was written here. poll(2) on that side waits
    /// for the worker when it finds nothing to read (<c>n_tty_poll</c> in the kernel's drivers/tty/n_tty.c). When it does find something, nobody
    /// was reading, and more would wake nobody.
    /// </remarks>
    public void HandOverTyped()
    {
        var keyboard = new PollDescriptor { Descriptor = _programSide, Events = PollDescriptor.Readable };
        if (Libc.Poll(&keyboard, 1, 0) < 0 && Marshal.GetLastPInvokeError() != Libc.ErrInterrupted)
            throw SystemCallException.Last("poll");
    }

    public void Dispose()
    {
        if (Descriptor < 0)
            return;
        _ = Libc.Close(_programSide);
        _ = Libc.Close(Descriptor);
        Descriptor = _programSide = -1;
    }

    private byte[] TakeWithoutMarks()
    {
        var held = CollectionsMarshal.AsSpan(_held);
        var clean = new List<byte>(held.Length);
        var position = 0;
        while (position < held.Length)
        {
            var rest = held[position..];
            var at = rest.IndexOf(_markBegin);
            // What may be the beginning of a mark stays until the rest of it is there.
            var keep = at < 0 ? PrefixOfMarkAtEnd(rest) : rest.Length - at < MarkLength ? rest.Length - at : 0;
            if (at < 0 || keep > 0)
            {
                clean.AddRange(rest[..^keep]);
                position = held.Length - keep;
                break;
            }

            clean.AddRange(rest[..at]);
            position += at + MarkLength;
            _markSeen = uint.Parse(rest.Slice(at + _markBegin.Length, NumberLength), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        }

        _held.RemoveRange(0, position);
        return [.. clean];
    }

    private int PrefixOfMarkAtEnd(ReadOnlySpan<byte> data)
    {
        for (var length = Math.Min(_markBegin.Length - 1, data.Length); length > 0; length--)
        {
            if (data[^length..].SequenceEqual(_markBegin.AsSpan(0, length)))
                return length;
        }

        return 0;
    }

    private static string ReadName(int master)
    {
        var name = stackalloc byte[128];
        if (Libc.TerminalName(master, name, 128) != 0)
            throw SystemCallException.Last("ptsname_r");
        return Marshal.PtrToStringUTF8((nint)name) ?? throw SystemCallException.Last("ptsname_r");
    }

    /// <summary>
    /// Clears OPOST and ECHO. <c>struct termios</c> begins with four flag words (input, output, control, local): 4 bytes each on
    /// Linux, 8 on macOS; both bits have the same values on both.
    /// </summary>
    private static void SetRawOutput(int descriptor)
    {
        const byte outputProcessing = 0x1;
        const byte echo = 0x8;
        var word = Libc.IsMac ? 8 : 4;
        var termios = stackalloc byte[128];
        if (Libc.GetTerminalAttributes(descriptor, termios) < 0)
            throw SystemCallException.Last("tcgetattr");
        termios[word] = (byte)(termios[word] & ~outputProcessing);
        termios[3 * word] = (byte)(termios[3 * word] & ~echo);
        if (Libc.SetTerminalAttributes(descriptor, 0, termios) < 0)
            throw SystemCallException.Last("tcsetattr");
    }

    private static void MakeNonBlocking(int descriptor)
    {
        // FIONBIO of ioctl(2): _IOW('f', 126, int) on macOS, a number of its own on Linux.
        var on = 1;
        if (Libc.Ioctl(descriptor, Libc.IsMac ? 0x8004667Eu : 0x5421u, &on) < 0)
            throw SystemCallException.Last("ioctl FIONBIO");
    }
}
