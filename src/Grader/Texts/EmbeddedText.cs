using System.Reflection;

namespace Grader.Texts;

/// <summary>The text files that are built into the grader.</summary>
internal static class EmbeddedText
{
    private static Assembly Assembly => typeof(EmbeddedText).Assembly;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names => Assembly.GetManifestResourceNames();

    /// <summary>A file's text, with line feeds alone, whatever system it was built on.</summary>
    /// <param name="name">Its name without folders, one of <see cref="Names"/>.</param>
    public static string Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
