using Grader.Os;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Os;

[Platform("Linux")]
[CancelAfter(60_000)]
internal sealed class TerminalSpecs
{
    /// <summary>
    /// The kernel hands what is typed to the program's side by a worker of its own, which is late more often the more terminals there are; so it is asked
    /// often, at several side by side.
    /// </summary>
    [Test]
    public void What_was_typed_is_with_the_program_once_it_was_handed_over()
    {
        const int terminals = 4;
        const int rounds = 5_000;
        var late = new int[terminals];

        Parallel.For(0, terminals, number => late[number] = LateLines(rounds));

        late.ShouldAllBe(count => count == 0);
    }

    [Test]
    public void A_mark_that_was_thrown_away_is_not_waited_for_once_another_stands_for_it(CancellationToken cancellationToken)
    {
        using var terminal = new Terminal();
        terminal.WriteMark().ShouldBeTrue();
        Steal(terminal, cancellationToken).ShouldNotBeEmpty();
        terminal.Read().ShouldBeEmpty();
        terminal.LastMarkSeen.ShouldBeFalse();

        terminal.WriteMark().ShouldBeTrue();
        AwaitMark(terminal, cancellationToken);
    }

    [Test]
    public void A_mark_that_comes_late_does_not_stand_for_the_last_one(CancellationToken cancellationToken)
    {
        using var terminal = new Terminal();
        terminal.WriteMark().ShouldBeTrue();
        var late = Steal(terminal, cancellationToken);
        terminal.WriteMark().ShouldBeTrue();
        var last = Steal(terminal, cancellationToken);
        using var program = new Keyboard(terminal.Path);

        program.Print(late);
        Await(terminal, cancellationToken);
        terminal.Read().ShouldBeEmpty();
        terminal.LastMarkSeen.ShouldBeFalse();

        program.Print(last);
        AwaitMark(terminal, cancellationToken);
    }

    [Test]
    public void A_mark_is_taken_out_of_what_was_printed_wherever_a_reading_ends(CancellationToken cancellationToken)
    {
        using var terminal = new Terminal();
        terminal.WriteMark().ShouldBeTrue();
        var mark = Steal(terminal, cancellationToken);
        using var program = new Keyboard(terminal.Path);
        byte[] all = [.. "antes"u8, .. mark, .. "después"u8];

        for (var cut = 1; cut < all.Length; cut++)
        {
            program.Print(all[..cut]);
            Await(terminal, cancellationToken);
            List<byte> read = [.. terminal.Read()];
            program.Print(all[cut..]);
            while (read.Count < all.Length - mark.Length)
            {
                Await(terminal, cancellationToken);
                read.AddRange(terminal.Read());
            }

            System.Text.Encoding.UTF8.GetString([.. read]).ShouldBe("antesdespués", $"cut at {cut}");
        }
    }

    private static void Await(Terminal terminal, CancellationToken cancellationToken)
    {
        var poller = new Poller();
        poller.Add(terminal.Descriptor, forReading: true, forWriting: false);
        poller.Wait(60_000, cancellationToken);
    }

    private static void AwaitMark(Terminal terminal, CancellationToken cancellationToken)
    {
        while (!terminal.LastMarkSeen)
        {
            Await(terminal, cancellationToken);
            terminal.Read().ShouldBeEmpty();
        }
    }

    /// <summary>Takes what is in the terminal away, so that it never sees it.</summary>
    private static unsafe byte[] Steal(Terminal terminal, CancellationToken cancellationToken)
    {
        Await(terminal, cancellationToken);
        var bytes = stackalloc byte[256];
        var count = (int)Libc.Read(terminal.Descriptor, bytes, 256);
        return new Span<byte>(bytes, count).ToArray();
    }

    private static int LateLines(int rounds)
    {
        using var terminal = new Terminal();
        using var keyboard = new Keyboard(terminal.Path);
        var late = 0;
        for (var round = 0; round < rounds; round++)
        {
            terminal.Type("hola\n"u8).ShouldBeTrue();
            terminal.HandOverTyped();
            if (keyboard.Waiting != 5)
                late++;
            keyboard.ReadLine().ShouldBe(5);
        }

        return late;
    }

    /// <summary>The program's side of a terminal, as a program has it.</summary>
    private sealed unsafe class Keyboard(string path) : IDisposable
    {
        private readonly int _descriptor = Libc.Open(path, Libc.OpenReadWrite | Libc.OpenNoControllingTerminal);

        /// <summary>The bytes that a read would give now.</summary>
        public int Waiting
        {
            get
            {
                const uint bytesToRead = 0x541B; // FIONREAD, ioctl_tty(2)
                var count = -1;
                Libc.Ioctl(_descriptor, bytesToRead, &count).ShouldBe(0);
                return count;
            }
        }

        /// <summary>Waits for a line and tells its length in bytes.</summary>
        public int ReadLine()
        {
            var line = stackalloc byte[64];
            return (int)Libc.Read(_descriptor, line, 64);
        }

        public void Print(byte[] text)
        {
            fixed (byte* first = text)
                Libc.Write(_descriptor, first, (nuint)text.Length).ShouldBe(text.Length);
        }

        public void Dispose() => Libc.Close(_descriptor);
    }
}
