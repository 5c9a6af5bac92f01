using System.Runtime.InteropServices;

namespace Grader.Os;

/// <summary>Waits until a descriptor has news, or a while has passed. The only place where the grader waits.</summary>
internal sealed class Poller
{
    private readonly List<PollDescriptor> _descriptors = [];

    public void Clear() => _descriptors.Clear();

    /// <summary>Adds a descriptor to watch in the next <see cref="Wait"/>.</summary>
    public void Add(int descriptor, bool forReading, bool forWriting)
    {
        if (forReading || forWriting)
        {
            var events = (short)((forReading ? PollDescriptor.Readable : 0) | (forWriting ? PollDescriptor.Writable : 0));
            _descriptors.Add(new PollDescriptor { Descriptor = descriptor, Events = events });
        }
    }

    /// <summary>Returns when a watched descriptor is ready or has hung up, or after <paramref name="milliseconds"/>.</summary>
    /// <returns>Whether a descriptor has news.</returns>
    public unsafe bool Wait(int milliseconds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
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
