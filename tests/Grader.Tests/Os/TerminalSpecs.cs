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

        public void Dispose() => Libc.Close(_descriptor);
    }
}
