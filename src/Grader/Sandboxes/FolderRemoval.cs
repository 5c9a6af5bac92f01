using CliWrap;
using Grader.Os;
using Grader.Texts;

namespace Grader.Sandboxes;

/// <summary>Removes folders in which programs could make whatever they liked.</summary>
internal static class FolderRemoval
{
    /// <summary>Removes a folder and all in it; links are removed and not followed.</summary>
    /// <exception cref="GraderFaultException">Something of it stays.</exception>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException && !OperatingSystem.IsWindows())
        {
            // .NET's names are text, so files whose names are not UTF-8, and folders deeper than a path may be long, are beyond it.
            var remove = Cli.Wrap("rm").WithArguments(["-rf", "--", folder]).WithValidation(CommandResultValidation.None);
            _ = ProcessStarts.Begin(() => remove.ExecuteAsync()).GetAwaiter().GetResult();
            if (Directory.Exists(folder))
                throw new GraderFaultException(Phrase.Of("fault.folder_stays", ("folder", folder), ("reason", e.Message)), e);
        }
    }
}
