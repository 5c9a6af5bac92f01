using Grader.Yaml;

namespace Grader.Submissions.Intake;

/// <summary>What a student handed in, as a folder: the one given, or what was taken out of an archive.</summary>
/// <param name="Folder">Absolute path of a folder to read with <see cref="SubmissionReader"/>.</param>
/// <param name="LeftOut">What of an archive is not in it, each with the reason and its path in the archive.</param>
internal sealed record Delivery(string Folder, IReadOnlyList<Problem> LeftOut)
{
    /// <summary>
    /// Opens a folder or an archive (zip, tar, tar.gz, 7z). Where archives are handed in and no program beside them, as in what course
    /// systems let download, these are opened too, one level deep.
    /// </summary>
    /// <param name="path">As the user gave it.</param>
    /// <param name="workFolder">An empty folder to unpack into, in which nobody else writes; the caller removes it after grading.</param>
    /// <exception cref="UnusableSubmissionException">There is nothing at the path, or an archive that cannot be used: damaged, encrypted, too large, of no known kind.</exception>
    public static Delivery Open(string path, string workFolder) => Open(path, workFolder, IntakeLimits.Default);

    internal static Delivery Open(string path, string workFolder, IntakeLimits limits) => new DeliveryOpener(workFolder, limits).Open(path);
}
