using System.Buffers.Binary;
using Grader.Os;
using Grader.Os.Proc;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Os;

/// <summary>What the kernel answers when it is asked for a backlog (struct nlmsghdr of netlink(7): length, kind, flags, number, port).</summary>
[Platform("Linux")]
internal sealed class SocketDiagnosticsSpecs
{
    private const ushort Error = 2, Done = 3, ByFamily = 20;

    [Test]
    public void A_socket_that_listens_is_found_by_its_port()
    {
        var body = new byte[72];
        BinaryPrimitives.WriteUInt16BigEndian(body.AsSpan(4), 3500);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(60), 5);

        SocketDiagnostics.Scan(Message(ByFamily, body), 3500, out var backlog).ShouldBeTrue();
        backlog.ShouldBe(5);
        SocketDiagnostics.Scan(Message(ByFamily, body), 3501, out backlog).ShouldBeFalse();
        backlog.ShouldBeNull();
    }

    [Test]
    public void At_the_end_of_the_answer_nobody_listens()
    {
        SocketDiagnostics.Scan(Message(Done, [0, 0, 0, 0]), 3500, out var backlog).ShouldBeTrue();
        backlog.ShouldBeNull();
    }

    // A kernel without tcp_diag: nothing is known of the student's socket then.
    [TestCase(Error)]
    [TestCase(Done)]
    public void A_kernel_that_cannot_tell_is_the_machines_trouble(int kind)
    {
        const int noEntry = 2;
        var body = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(body, -noEntry);

        Should.Throw<SystemCallException>(() => SocketDiagnostics.Scan(Message((ushort)kind, body), 3500, out _)).Error.ShouldBe(noEntry);
    }

    private static byte[] Message(ushort kind, byte[] body)
    {
        var message = new byte[16 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(message, message.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(message.AsSpan(4), kind);
        body.CopyTo(message, 16);
        return message;
    }
}
