using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Grader.Os;
using Grader.Transcripts;

namespace Grader.Running.Actors;

internal enum StreamState
{
    Connecting,
    Connected,

    /// <summary>The other side refused, or did not answer in time.</summary>
    Refused,
}

/// <summary>The grader's end of a TCP connection.</summary>
internal sealed class TcpStream : IActor
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly Socket _socket;
    private readonly Transcript _transcript;
    private readonly LinkedList<Piece> _outbox = [];
    private readonly MemoryStream _received = new();
    private readonly Stopwatch _sinceLastPiece = Stopwatch.StartNew();
    private readonly Func<bool> _otherSideRests;
    private bool _shutdownWanted;
    private bool _shutdownDone;

    /// <param name="otherSideRests">Whether the program at the other end sleeps, so that a pause between pieces is one that it notices.</param>
    public TcpStream(string name, Socket socket, StreamState state, ProgramActor? program, Transcript transcript, Func<bool> otherSideRests)
    {
        Name = name;
        Program = program;
        State = state;
        _socket = socket;
        _transcript = transcript;
        _otherSideRests = otherSideRests;
        _socket.Blocking = false;
        _socket.NoDelay = true;
        Local = (IPEndPoint)socket.LocalEndPoint!;
        if (state == StreamState.Connected)
            NoteConnected();
    }

    public string Name { get; }

    /// <summary>The program at the other end.</summary>
    public ProgramActor? Program { get; }

    public StreamState State { get; private set; }

    public IPEndPoint Local { get; }

    /// <summary>Null until connected.</summary>
    public IPEndPoint? Remote { get; private set; }

    /// <summary>Everything that came, in order.</summary>
    public ReadOnlyMemory<byte> Received => _received.GetBuffer().AsMemory(0, (int)_received.Length);

    /// <summary>How many bytes of <see cref="Received"/> an expectation has taken.</summary>
    public int Taken { get; set; }

    public List<byte[]> SentData { get; } = [];

    /// <summary>The other side ended its direction, with FIN or RST.</summary>
    public bool Ended { get; private set; }

    public bool EndedByReset { get; private set; }

    /// <summary>Whether this side is closed for good.</summary>
    public bool Closed { get; private set; }

    /// <summary>Whether data is read as it comes; otherwise it stays in the kernel, whose window closes.</summary>
    public bool Reads { get; set; } = true;

    /// <summary>Bytes of each read; null for as much as there is.</summary>
    public int? ReadPiece { get; set; }

    /// <summary>Whether everything given to <see cref="Send"/> has left, or can no longer leave.</summary>
    public bool OutboxEmpty => _outbox.Count == 0 || EndedByReset || Closed;

    public bool HasMoreToDo => !OutboxEmpty && (_sinceLastPiece.ElapsedMilliseconds < _outbox.First!.Value.PauseMs || _socket.Poll(0, SelectMode.SelectWrite));

    public string FailureReason { get; private set; } = "";

    public void Send(IEnumerable<Piece> pieces)
    {
        foreach (var piece in pieces)
            _outbox.AddLast(piece);
        Pump();
    }

    /// <summary>Ends this direction once everything has left.</summary>
    public void Shutdown()
    {
        _shutdownWanted = true;
        _transcript.Add(new TranscriptEntry.Closed("shutdown") { At = _transcript.Now, Actor = Name });
        Pump();
    }

    /// <summary>Closes for good. With unread data, or when asked to, that sends RST instead of FIN (tcp(7), RFC 1122 section 4.2.2.13).</summary>
    public void Close(bool reset)
    {
        if (Closed)
            return;
        Pump();
        Closed = true;
        if (reset)
            _socket.LingerState = new LingerOption(enable: true, seconds: 0);
        _transcript.Add(new TranscriptEntry.Closed(reset ? "reset" : "close") { At = _transcript.Now, Actor = Name });
        _socket.CloseNow();
    }

    public bool Pump()
    {
        if (Closed)
            return false;
        if (State == StreamState.Connecting)
            return FinishConnecting();
        if (State == StreamState.Refused)
            return false;
        var wrote = WriteOutbox();
        return ReadAll() || wrote;
    }

    public void Watch(Poller poller)
    {
        if (Closed || State == StreamState.Refused)
            return;
        var writes = State == StreamState.Connecting || !OutboxEmpty && _outbox.First!.Value.PauseMs == 0;
        poller.Add((int)_socket.Handle, forReading: State == StreamState.Connected && Reads && !Ended, forWriting: writes);
        if (!OutboxEmpty && _outbox.First!.Value.PauseMs is > 0 and var pause)
            poller.WakeWithin(TimeSpan.FromMilliseconds(pause) - _sinceLastPiece.Elapsed);
    }

    public void Dispose()
    {
        if (!Closed)
            _socket.CloseNow();
        _received.Dispose();
    }

    private bool FinishConnecting()
    {
        if (_socket.TryFinishConnecting() is not { } error)
            return false;
        // .NET has asked for the error itself when it was asked for an address, and asking clears it (socket(7), SO_ERROR).
        if (error == SocketError.Success && _socket.RemoteEndPoint is null)
            error = SocketError.ConnectionRefused;
        if (error == SocketError.Success)
        {
            NoteConnected();
            return true;
        }

        State = StreamState.Refused;
        FailureReason = new SocketException((int)error).Message;
        _transcript.Add(new TranscriptEntry.Refused(FailureReason) { At = _transcript.Now, Actor = Name });
        return true;
    }

    private void NoteConnected()
    {
        State = StreamState.Connected;
        Remote = (IPEndPoint?)_socket.RemoteEndPoint;
        _transcript.Add(new TranscriptEntry.Connected(Local.ToString(), Remote?.ToString() ?? "") { At = _transcript.Now, Actor = Name });
    }

    private bool WriteOutbox()
    {
        var wrote = false;
        while (_outbox.First?.Value is { } piece && !EndedByReset)
        {
            if (piece.PauseMs > 0 && !PauseIsOver(piece.PauseMs))
                break;
            var sent = TrySend(piece.Data);
            if (sent < 0)
                break;
            wrote = true;
            _outbox.RemoveFirst();
            if (sent < piece.Data.Length)
            {
                _outbox.AddFirst(new Piece(piece.Data[sent..], 0));
                break;
            }

            _sinceLastPiece.Restart();
        }

        if (_shutdownWanted && !_shutdownDone && OutboxEmpty && !EndedByReset)
        {
            _shutdownDone = true;
            wrote = true;
            try
            {
                _socket.Shutdown(SocketShutdown.Send);
            }
            catch (SocketException)
            {
                // ENOTCONN, shutdown(2): the other side has broken it off, which the next read tells.
            }
        }

        return wrote;
    }

    // The pause is one that the program notices: it runs from when the program waits for more.
    private bool PauseIsOver(int milliseconds) => _sinceLastPiece.ElapsedMilliseconds >= milliseconds && _otherSideRests();

    private int TrySend(byte[] data)
    {
        var sent = _socket.Send(data, SocketFlags.None, out var error);
        if (error is SocketError.Success)
        {
            if (sent > 0)
            {
                SentData.Add(data[..sent]);
                _transcript.Add(new TranscriptEntry.Sent(data[..sent], Local.ToString(), Remote?.ToString() ?? "") { At = _transcript.Now, Actor = Name });
            }

            return sent;
        }

        if (error != SocketError.WouldBlock)
            NoteEnd(reset: true);
        return -1;
    }

    private bool ReadAll()
    {
        var happened = false;
        while (Reads && !Ended && _received.Length < Limits.StreamBytes && _socket.Poll(0, SelectMode.SelectRead))
        {
            var count = _socket.Receive(_buffer, 0, Math.Min(ReadPiece ?? _buffer.Length, _buffer.Length), SocketFlags.None, out var error);
            if (error == SocketError.WouldBlock)
                break;
            happened = true;
            if (error != SocketError.Success || count == 0)
            {
                NoteEnd(error != SocketError.Success);
                break;
            }

            _received.Write(_buffer, 0, count);
            _transcript.Add(new TranscriptEntry.Received(_buffer[..count], Remote?.ToString() ?? "", Local.ToString()) { At = _transcript.Now, Actor = Name });
            if (ReadPiece is not null)
                break;
        }

        return happened;
    }

    private void NoteEnd(bool reset)
    {
        if (EndedByReset || Ended && !reset)
            return;
        Ended = true;
        EndedByReset |= reset;
        _transcript.Add(new TranscriptEntry.Ended(reset) { At = _transcript.Now, Actor = Name });
    }
}
