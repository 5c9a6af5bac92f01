using Grader.Submissions.Files;

namespace Grader.Submissions.Manifests;

/// <summary>Where the manifest is, or would be.</summary>
/// <param name="Path">Relative to the submission's root.</param>
/// <param name="Others">Files that were probably meant to be it, and are not read.</param>
internal sealed record ManifestLocation(string Path, bool Exists, IReadOnlyList<string> Others)
{
    private static readonly string[] Names = ["submission.yaml", "submission.yml"];

    // Editors of Windows add an extension and hide it.
    private static readonly string[] Misnamed = ["submission.yaml.txt", "submission.yml.txt"];

    public string Folder => Paths.Folder(Path);

    /// <param name="top">The folder with the programs, where the root is only a wrapping.</param>
    public static ManifestLocation In(SubmissionTree tree, string top)
    {
        var found = Named(tree, top, Names);
        var misnamed = Named(tree, top, Misnamed);
        return found is [var first, .. var others]
            ? new ManifestLocation(first, Exists: true, others)
            : new ManifestLocation(Paths.Join(top, Names[0]), Exists: false, misnamed);
    }

    private static List<string> Named(SubmissionTree tree, string top, string[] names) =>
    [
        .. new[] { Paths.Root, top }.Distinct()
            .SelectMany(folder => names.SelectMany(name => tree.In(folder).Where(file => file.Name.Equals(name, StringComparison.OrdinalIgnoreCase))))
            .Select(file => file.Path),
    ];
}
