using System.Text.RegularExpressions;
using Grader.Judging;
using Grader.Specs;
using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>
/// Java: each file with a <c>main</c> method is a program; the classes it uses are found beside it, or from the root of its package.
/// A file renamed against its public class is compiled under the class's name. Maven and Gradle need the network: their programs
/// must be declared.
/// </summary>
internal sealed partial class JavaRecipe : IRecipe
{
    public IEnumerable<Candidate> Find(SubmissionTree tree)
    {
        var all = tree.WithExtension(".java").ToLookup(file => MainPattern().IsMatch(tree.Text(file.Path)));
        var helpers = all[false].ToLookup(file => file.Folder);
        return all[true].Select(file => Program(tree, file, helpers[file.Folder]));
    }

    private static Candidate Program(SubmissionTree tree, TreeFile file, IEnumerable<TreeFile> helpers)
    {
        var text = tree.Text(file.Path);
        var package = PackagePattern().Match(text).Groups[1].Value;
        var type = MainClass(text) ?? file.Stem;
        var qualified = package.Length > 0 ? $"{package}.{type}" : type;
        var folder = SourceRoot(file, package);
        var output = BuildFolder.Output($"java-{Paths.From(folder, file.Place()).Replace('/', '-')}");
        var builder = tree.FolderAbove(file, IsBuilder);
        return new Candidate
        {
            Recipe = "java",
            Kind = CandidateKind.Source,
            Place = file.Place(),
            Path = file.Path,
            Folder = folder,
            // The compiler finds other classes by the folders that their package names; when the folders are not so, they are listed.
            Build = [.. Compile(tree, file, folder, output, package.Length > 0 && folder == file.Folder ? helpers : [])],
            Command = ["java", "-cp", output, qualified],
            Tools = ["javac", "java"],
            Trouble = builder is null ? null : key => NotDeclared(key, builder, qualified),
        };
    }

    private static IEnumerable<IReadOnlyList<string>> Compile(SubmissionTree tree, TreeFile file, string folder, string output, IEnumerable<TreeFile> listed)
    {
        var source = Paths.From(folder, file.Path);
        if (PublicPattern().Match(tree.Text(file.Path)) is { Success: true } type && type.Groups[1].Value != file.Stem)
        {
            var renamed = $"{output}-source/{type.Groups[1].Value}.java";
            yield return ["mkdir", "-p", $"{output}-source"];
            yield return ["cp", "--", source, renamed];
            source = renamed;
        }
        yield return
        [
            "javac", "-encoding", "UTF-8", "-nowarn", "-d", output, "-sourcepath", ".", Paths.Argument(source),
            .. listed.Select(other => Paths.Argument(other.Name)),
        ];
    }

    private static string SourceRoot(TreeFile file, string package)
    {
        var path = package.Replace('.', '/');
        if (path.Length == 0)
            return file.Folder;
        if (file.Folder == path)
            return Paths.Root;
        return file.Folder.EndsWith($"/{path}", StringComparison.Ordinal) ? file.Folder[..^(path.Length + 1)] : file.Folder;
    }

    private static string? MainClass(string text)
    {
        var main = MainPattern().Match(text).Index;
        return TypePattern().Matches(text).LastOrDefault(match => match.Index < main)?.Groups[1].Value;
    }

    private static bool IsBuilder(TreeFile file) => file.Name is "pom.xml" or "build.gradle" or "build.gradle.kts";

    private static Finding NotDeclared(ProgramKey key, string builder, string qualified) =>
        new Finding("submission.not-declared").With(
            "example",
            $$"""
            "{{key.Exercise}}": { build: [mvn, -o, -q, -f, "{{Paths.Join(builder, "pom.xml")}}", package], {{key.Role}}: [java, -cp, "{{Paths.Join(builder, "target/classes")}}", {{qualified}}] }
            """);

    [GeneratedRegex(@"\bstatic\s+(?:final\s+)?void\s+main\s*\(")]
    private static partial Regex MainPattern();

    [GeneratedRegex(@"^[ \t]*package\s+([\w.]+)\s*;", RegexOptions.Multiline)]
    private static partial Regex PackagePattern();

    [GeneratedRegex(@"^[ \t]*public\s+(?:(?:final|abstract|strictfp)\s+)*(?:class|record|enum|interface)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicPattern();

    [GeneratedRegex(@"^(?:(?:public|final|abstract|strictfp)\s+)*(?:class|record|enum|interface)\s+(\w+)", RegexOptions.Multiline)]
    private static partial Regex TypePattern();
}
