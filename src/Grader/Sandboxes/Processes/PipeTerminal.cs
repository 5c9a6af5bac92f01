using System.Collections.Concurrent;
using System.Threading.Channels;
using CliWrap;

namespace Grader.Sandboxes.Processes;

/// <summary>
/// Pipes in place of a terminal, where there is none: what a program prints may stay in its own buffer until it ends.
/// </summary>
internal sealed class PipeTerminal : ITerminal
{
    private readonly ConcurrentQueue<byte[]> _printed = new();
    private readonly Channel<byte[]> _typed = Channel.CreateUnbounded<byte[]>();

    public int Descriptor => -1;

    public bool LastMarkSeen => true;

    /// <summary>The command with its three streams connected here.</summary>
    public Command Connect(Command command) =>
        command
            .WithStandardInputPipe(PipeSource.Create(TypeAsync))
            .WithStandardOutputPipe(PipeTarget.Create(CollectAsync))
            .WithStandardErrorPipe(PipeTarget.Create(CollectAsync));

    public byte[] Read()
    {
        var all = new List<byte>();
        while (_printed.TryDequeue(out var piece))
            all.AddRange(piece);
        return [.. all];
    }

    public bool Type(ReadOnlySpan<byte> data) => _typed.Writer.TryWrite(data.ToArray());

    /// <summary>Does nothing: where there are no terminals, programs cannot be seen to wait at one either.</summary>
    public void HandOverTyped()
    {
    }

    public bool WriteMark() => true;

    public void Dispose() => _typed.Writer.TryComplete();

    private async Task TypeAsync(Stream keyboard, CancellationToken cancellationToken)
    {
        await foreach (var data in _typed.Reader.ReadAllAsync(cancellationToken))
        {
            await keyboard.WriteAsync(data, cancellationToken);
            await keyboard.FlushAsync(cancellationToken);
        }
    }

    private async Task CollectAsync(Stream screen, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        while (await screen.ReadAsync(buffer, cancellationToken) is > 0 and var count)
            _printed.Enqueue(buffer[..count]);
    }
}
