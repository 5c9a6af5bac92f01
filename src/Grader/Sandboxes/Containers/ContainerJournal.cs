namespace Grader.Sandboxes.Containers;

/// <summary>
/// Which containers a run is making, in a file of its folder: an engine finishes what it was asked for also when whoever asked is killed, so
/// that those cannot be found by looking once.
/// </summary>
/// <param name="run">The run's folder.</param>
internal sealed class ContainerJournal(string run)
{
    private const string Announced = "announced ";
    private const string Confirmed = "confirmed ";
    private static readonly Lock Writing = new();
    private readonly string _file = Path.Combine(run, "containers");

    /// <summary>Before the engine is asked for one.</summary>
    public void Announce(string name) => Add(Announced + name);

    /// <summary>When it is made: whoever looks for the run's containers finds it.</summary>
    public void Confirm(string name) => Add(Confirmed + name);

    /// <summary>The names of those for which the engine was asked, and had not answered.</summary>
    public IReadOnlySet<string> UnderWay()
    {
        var names = new HashSet<string>();
        foreach (var line in File.Exists(_file) ? File.ReadAllLines(_file) : [])
        {
            if (line.StartsWith(Announced, StringComparison.Ordinal))
                names.Add(line[Announced.Length..]);
            else if (line.StartsWith(Confirmed, StringComparison.Ordinal))
                names.Remove(line[Confirmed.Length..]);
        }

        return names;
    }

    private void Add(string line)
    {
        lock (Writing)
            File.AppendAllText(_file, line + "\n");
    }
}
