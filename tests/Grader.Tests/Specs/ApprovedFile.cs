using NUnit.Framework;

namespace Grader.Tests.Specs;

/// <summary>Compares a text with the one that somebody read and found good.</summary>
internal static class ApprovedFile
{
    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([TestContext.CurrentContext.TestDirectory, .. path])).ReplaceLineEndings("\n");

    public static void ShouldBeApproved(string actual, params string[] path)
    {
        var received = Path.Combine([TestContext.CurrentContext.TestDirectory, .. path]) + ".received";
        var approved = File.Exists(received[..^".received".Length]) ? Read(path) : "";
        if (actual == approved)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(received)!);
        File.WriteAllText(received, actual);
        Assert.Fail($"{string.Join('/', path)} is not what was approved. If the new text is right, copy {received} over it.\n{FirstDifference(approved, actual)}");
    }

    private static string FirstDifference(string approved, string actual)
    {
        var before = approved.Split('\n');
        var after = actual.Split('\n');
        var line = 0;
        while (line < before.Length && line < after.Length && before[line] == after[line])
            line++;
        return $"line {line + 1}\n- {before.ElementAtOrDefault(line)}\n+ {after.ElementAtOrDefault(line)}";
    }
}
