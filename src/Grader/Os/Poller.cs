using System.Runtime.InteropServices;

namespace Grader.Os;

/// <summary>Waits until a descriptor has news, or a while has passed. The only place where the grader waits.</summary>
internal sealed class Poller
{
    private readonly List<PollDescriptor> _descriptors = [];
    private int _wakeWithin = int.MaxValue;

    public void Clear()
    {
        _descriptors.Clear();
        _wakeWithin = int.MaxValue;
    }

    /// <summary>Adds a descriptor to watch in the next <see cref="Wait"/>.</summary>
    public void Add(int descriptor, bool forReading, bool forWriting)
    {
        if (forReading || forWriting)
        {
            var events = (short)((forReading ? PollDescriptor.Readable : 0) | (forWriting ? PollDescriptor.Writable : 0));
            _descriptors.Add(new PollDescriptor { Descriptor = descriptor, Events = events });
        }
    }

    /// <summary>Has the next <see cref="Wait"/> end by then, because something falls due; what is overdue changes nothing.</summary>
    public void WakeWithin(TimeSpan time)
    {
        if (time > TimeSpan.Zero)
            _wakeWithin = Math.Min(_wakeWithin, (int)Math.Ceiling(Math.Min(time.TotalMilliseconds, int.MaxValue)));
    }

    /// <summary>Returns when a watched descriptor is ready or has hung up, or after <paramref name="milliseconds"/>.</summary>
    /// <returns>Whether a descriptor has news.</returns>
    public unsafe bool Wait(int milliseconds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        milliseconds = Math.Min(milliseconds, _wakeWithin);
        if (OperatingSystem.IsWindows())
            return cancellationToken.WaitHandle.WaitOne(milliseconds);
        fixed (PollDescriptor* first = CollectionsMarshal.AsSpan(_descriptors))
        {
            var ready = Libc.Poll(first, (nuint)_descriptors.Count, milliseconds);
            if (ready < 0 && Marshal.GetLastPInvokeError() != Libc.ErrInterrupted)
                throw SystemCallException.Last("poll");
            return ready > 0;
        }
    }
}
