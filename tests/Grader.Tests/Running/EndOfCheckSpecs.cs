using System.Net;
using System.Net.Sockets;
using Grader.Tests.Attacks;
using Grader.Tests.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>What cannot be ended keeps nothing else from being ended.</summary>
[Platform("Linux")]
[CancelAfter(60_000)]
internal sealed class EndOfCheckSpecs
{
    [Test]
    public void A_program_whose_end_goes_wrong_leaves_no_port_no_program_and_no_folder()
    {
        using var port = Ports.Reserve();
        var programs = new List<WrappedProcess>();
        var kind = new RecordingKind(new WrappedKind(TestSandboxes.Process, process =>
        {
            programs.Add(new WrappedProcess(process) { Disposed = () => throw new IOException("the disk is gone") });
            return programs[^1];
        }));

        new Play { Kind = kind, Port = port.Number }.Run(
            $$"""
            - listen: { as: peer, on: tcp/{{port.Number}}, near: client }
            - run: client
            - run: { program: server, until: started }
            - expect: { of: client, exits: 0 }
            """,
            "client prints.py",
            "server /bin/sleep 1000").ShouldBeFaulted("grader.fault").Parameters["detail"].ShouldContain("the disk is gone");

        // Tried once more, on the same port.
        programs.Count.ShouldBe(4);
        kind.Folders.Count.ShouldBe(4);
        kind.Folders.ShouldAllBe(folder => !Directory.Exists(folder));
        programs.ShouldAllBe(program => program.Members().Count == 0);
        using var next = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        Should.NotThrow(() => next.Bind(new IPEndPoint(IPAddress.Loopback, port.Number)));
    }
}
