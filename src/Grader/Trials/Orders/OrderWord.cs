namespace Grader.Trials.Orders;

/// <summary>A word of a line, or a text in quotes.</summary>
/// <param name="Bytes">With escapes resolved.</param>
/// <param name="IsQuoted">Whether it can be nothing but data.</param>
internal sealed record OrderWord(byte[] Bytes, bool IsQuoted)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Bytes);
}
