using System.Diagnostics;

namespace Grader.Tests.Submissions;

/// <summary>Folders that a student's disk has and .NET cannot open.</summary>
internal static class OddFolders
{
    // What .NET cannot make, a shell and its tools can.
    private const string Script = """
        cd "$0" && mkdir "$(printf 'a\377')" && echo x > "$(printf 'a\377')/inner.py" && echo x > "$(printf 'b\377.py')" || exit 1
        name=$(printf 'd%.0s' $(seq 200))
        path=deep
        for i in $(seq 24); do path=$path/$name; done
        mkdir -p "$path"
        """;

    /// <summary>Makes one whose name is not UTF-8, with a file in it and one beside it, and <c>deep</c>, whose folders are longer than a path may be.</summary>
    public static void MakeIn(string folder)
    {
        using var shell = Process.Start("sh", ["-c", Script, folder]);
        shell.WaitForExit();
        if (shell.ExitCode != 0)
            throw new InvalidOperationException($"No odd folders in {folder}");
    }
}
