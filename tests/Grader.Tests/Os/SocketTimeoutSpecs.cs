using System.Net.Sockets;
using Grader.Os.Proc;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Os;

/// <summary>Whether a blocking call on a socket may end by itself.</summary>
[Platform("Linux")]
internal sealed class SocketTimeoutSpecs
{
    [Test]
    public void A_limit_is_seen_and_none_is_seen_too()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        var descriptor = (int)socket.Handle;

        SocketTimeout.MayLimitReceiving(Environment.ProcessId, descriptor).ShouldBeFalse();
        SocketTimeout.MayLimitSending(Environment.ProcessId, descriptor).ShouldBeFalse();

        socket.ReceiveTimeout = 300;
        SocketTimeout.MayLimitReceiving(Environment.ProcessId, descriptor).ShouldBeTrue();
        SocketTimeout.MayLimitSending(Environment.ProcessId, descriptor).ShouldBeFalse();

        socket.SendTimeout = 300;
        SocketTimeout.MayLimitSending(Environment.ProcessId, descriptor).ShouldBeTrue();
    }

    [Test]
    public void What_cannot_be_asked_may_have_one()
    {
        SocketTimeout.MayLimitReceiving(int.MaxValue, 0).ShouldBeTrue("no such process");
        SocketTimeout.MayLimitReceiving(Environment.ProcessId, int.MaxValue).ShouldBeTrue("no such descriptor");
    }
}
