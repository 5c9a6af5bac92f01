namespace Grader.Running.Actors;

/// <summary>How much is still taken of what programs send as datagrams to one place.</summary>
internal sealed class DatagramAllowance
{
    private int _datagrams;
    private long _bytes;

    /// <summary>Whether no more is to be read.</summary>
    public bool IsUsedUp => _datagrams >= Limits.Datagrams || _bytes >= Limits.DatagramBytes;

    /// <summary>Notes one that was read.</summary>
    public void Take(int bytes)
    {
        _datagrams++;
        _bytes += bytes;
    }
}
