using System.Text;

namespace Grader.Commands;

/// <summary>
/// A writer whose other end may go away, as a terminal that is closed: what is written then is lost, and whoever writes goes on with what
/// matters more than being seen.
/// </summary>
internal sealed class LastingWriter(TextWriter writer) : TextWriter
{
    private bool _isGone;

    public override Encoding Encoding => writer.Encoding;

    public override void Write(char value) => Try(() => writer.Write(value));

    public override void Write(string? value) => Try(() => writer.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => writer.Write(buffer, index, count));

    public override void Flush() => Try(writer.Flush);

    private void Try(Action write)
    {
        if (_isGone)
            return;
        try
        {
            write();
        }
        catch (IOException)
        {
            _isGone = true;
        }
    }
}
