using System.Text.RegularExpressions;
using Grader.Judging;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Judging;

internal sealed class FindingCatalogTests
{
    [Test]
    public void Every_finding_is_made_by_the_grader_or_named_by_an_exercise()
    {
        var sources = Text("src/Grader", "*.cs");
        var exercises = Text("exercises", "*.yaml");

        FindingCatalog.All.Keys
            .Where(code => !sources.Contains($"\"{code}\"", StringComparison.Ordinal) && !Regex.IsMatch(exercises, $@"(?<![\w.-]){Regex.Escape(code)}(?![\w.-])"))
            .ShouldBeEmpty();
    }

    private static string Text(string folder, string files) =>
        string.Join('\n', Directory.EnumerateFiles(Repository.Path(folder), files, SearchOption.AllDirectories).Select(File.ReadAllText));
}
