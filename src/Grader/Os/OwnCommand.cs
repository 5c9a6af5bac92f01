using Grader.Texts;

namespace Grader.Os;

/// <summary>How the grader starts itself again.</summary>
internal static class OwnCommand
{
    private const string Library = "grader.dll";

    /// <summary>The words before its arguments: its executable, or <c>dotnet</c> with the library where that is how it runs.</summary>
    /// <exception cref="Sandboxes.GraderFaultException">The system does not tell.</exception>
    public static IReadOnlyList<string> Words()
    {
        var self = Environment.ProcessPath ?? throw new Sandboxes.GraderFaultException(Phrase.Of("fault.no_self"));
        return Path.GetFileNameWithoutExtension(self) == "dotnet" ? [self, Path.Combine(AppContext.BaseDirectory, Library)] : [self];
    }
}
