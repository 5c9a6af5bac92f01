namespace Grader.Tests.Docs;

/// <summary>A command in a page, and the output that the page shows below it.</summary>
/// <param name="Line">Of the command, from 1.</param>
/// <param name="Output">The lines up to the next command or the end of the block; <c>…</c> stands for any lines.</param>
internal sealed record ConsoleBlock(int Line, string Command, IReadOnlyList<string> Output)
{
    private const string Fence = "```";
    private const string Prompt = "$ ";

    /// <summary>The commands in fences of the kind <c>console</c>, in the order of the page.</summary>
    public static IReadOnlyList<ConsoleBlock> In(string page)
    {
        var found = new List<ConsoleBlock>();
        List<string>? output = null;
        var isInside = false;
        foreach (var (line, number) in page.Split('\n').Select((line, index) => (line, index + 1)))
        {
            if (line.StartsWith(Fence, StringComparison.Ordinal))
            {
                isInside = line == $"{Fence}console";
                output = null;
            }
            else if (isInside && line.StartsWith(Prompt, StringComparison.Ordinal))
            {
                output = [];
                found.Add(new ConsoleBlock(number, line[Prompt.Length..], output));
            }
            else if (isInside)
            {
                output?.Add(line);
            }
        }

        return found;
    }

    /// <summary>The page with another output for this command; lines of later commands move.</summary>
    public string Replaced(string page, IEnumerable<string> output)
    {
        string[] lines = page.Split('\n');
        return string.Join('\n', [.. lines[..Line], .. output, .. lines[(Line + Output.Count)..]]);
    }
}
