using System.Buffers;
using System.Net.Sockets;
using Grader.Os;
using Grader.Specs.Steps;
using Grader.Transcripts;

namespace Grader.Running.Actors;

/// <summary>One direction of a TCP cable.</summary>
internal sealed class TcpCarrier(Socket from, Socket to, LinkFaults faults, string link, Transcript transcript)
{
    // What is taken from the sender before the receiver has read it; the sender's own window does the rest.
    private const int Most = 256 * 1024;

    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly List<byte> _held = [];
    private readonly ArrayBufferWriter<byte> _content = new();
    private bool _ended;
    private bool _endedByReset;
    private bool _endPassedOn;
    private bool _released;
    private TimeSpan _due;

    /// <summary>The address of the program that sends. A connection that is broken off no longer tells it.</summary>
    public required string Sender { private get; init; }

    /// <summary>The address of the program that is sent to.</summary>
    public required string Receiver { private get; init; }

    /// <summary>Bytes that arrived.</summary>
    public long Carried { get; private set; }

    /// <summary>What arrived, in order, up to the most that a peer keeps of a stream.</summary>
    public ReadOnlyMemory<byte> Content => _content.WrittenMemory;

    // One of the ends is closed for good, which only an RST does before the check is over.
    private bool IsOver => from.SafeHandle.IsClosed || to.SafeHandle.IsClosed;

    private bool Takes => !_ended && _held.Count < Most && Carried + _held.Count < Limits.StreamBytes;

    // Its RST was told to whoever wrote; whoever reads sees a plain end (tcp(7), SO_ERROR is cleared once read).
    private bool ReceiverIsGone { get; set; }

    /// <summary>The carrier of the other direction.</summary>
    public TcpCarrier? Reverse { private get; set; }

    public bool HasMoreToDo => !IsOver && (_held.Count > 0 && !HoldsBack && (transcript.Now < _due || to.Poll(0, SelectMode.SelectWrite)) || _ended && !_endPassedOn && _held.Count == 0);

    /// <summary>Whether it waits for more data to merge with what it has.</summary>
    public bool HoldsBack => !IsOver && faults.Merge is { } least && _held.Count > 0 && _held.Count < least && !_ended && !_released;

    public void Release() => _released = _held.Count > 0;

    public bool Pump()
    {
        if (IsOver)
            return false;
        var happened = Read();
        happened |= Write();
        if (!_ended || _endPassedOn || _held.Count > 0)
            return happened;
        PassEndOn();
        return true;
    }

    public void Watch(Poller poller)
    {
        if (IsOver)
            return;
        poller.Add((int)from.Handle, forReading: Takes, forWriting: false);
        poller.Add((int)to.Handle, forReading: false, forWriting: _held.Count > 0 && !HoldsBack && faults.Delay == 0);
        if (_held.Count > 0)
            poller.WakeWithin(_due - transcript.Now);
    }

    private bool Read()
    {
        var happened = false;
        while (Takes && from.Poll(0, SelectMode.SelectRead))
        {
            var count = from.Receive(_buffer, 0, _buffer.Length, SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock)
                break;
            happened = true;
            // What came before an RST is still data; a cable delivers in order.
            _endedByReset = error != SocketError.Success || count == 0 && Reverse?.ReceiverIsGone == true;
            _ended = _endedByReset || count == 0;
            _due = transcript.Now + TimeSpan.FromMilliseconds(faults.Delay);
            _held.AddRange(_buffer.AsSpan(0, count));
        }

        return happened;
    }

    private bool Write()
    {
        var happened = false;
        while (_held.Count > 0 && !HoldsBack && transcript.Now >= _due)
        {
            var count = Math.Min(_held.Count, Math.Min(faults.Split ?? _buffer.Length, _buffer.Length));
            _held.CopyTo(0, _buffer, 0, count);
            var sent = to.Send(_buffer, 0, count, SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock)
                break;
            happened = true;
            if (error != SocketError.Success)
            {
                ReceiverIsGone = _ended = _endPassedOn = true;
                _held.Clear();
                break;
            }

            transcript.Add(new TranscriptEntry.Sent(_buffer[..sent], Sender, Receiver) { At = transcript.Now, Actor = link });
            _held.RemoveRange(0, sent);
            _content.Write(_buffer.AsSpan(0, Math.Min(sent, Limits.StreamBytes - _content.WrittenCount)));
            Carried += sent;
            _released &= _held.Count > 0;
            if (faults.Split is not null && faults.Delay > 0)
                _due = transcript.Now + TimeSpan.FromMilliseconds(faults.Delay);
        }

        return happened;
    }

    private void PassEndOn()
    {
        _endPassedOn = true;
        if (_endedByReset)
        {
            to.BreakOff();
            return;
        }

        try
        {
            to.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.NotConnected)
        {
            // Gone by RST already, which the other direction finds and passes on.
            ReceiverIsGone = true;
        }
    }
}
