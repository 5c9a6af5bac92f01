using System.Text;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>The first line of a script, which names its interpreter (execve(2)).</summary>
/// <param name="Interpreter">The program and its options, by its name alone, so that it is looked up where this machine has it.</param>
/// <param name="HasCarriageReturn">The line ends as on Windows, and the kernel would look for an interpreter named <c>python3\r</c>.</param>
internal sealed record Shebang(IReadOnlyList<string> Interpreter, bool HasCarriageReturn)
{
    public string Tool => Interpreter[0];

    /// <summary>Null for a file without one.</summary>
    public static Shebang? Of(SubmissionTree tree, string path)
    {
        var head = tree.Head(path, 256);
        if (head is not [(byte)'#', (byte)'!', ..])
            return null;
        var line = Encoding.UTF8.GetString(head.AsSpan(2)).Split('\n')[0];
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 0 && Paths.Name(words[0]) == "env")
            words.RemoveAll(word => word == words[0] || word == "-S" || word.Contains('='));
        if (words.Count == 0)
            return null;
        words[0] = Paths.Name(words[0]);
        return new Shebang(words, line.EndsWith('\r'));
    }
}
