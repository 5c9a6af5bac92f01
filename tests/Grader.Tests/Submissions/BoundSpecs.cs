using Grader.Submissions.Answers;
using Grader.Submissions.Files;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class BoundSpecs
{
    private sealed class Endless : IFileSource
    {
        public IEnumerable<FileEntry> List(string folder)
        {
            if (folder == ".")
            {
                yield return new FileEntry("1.5.2", EntryKind.Folder);
                yield return new FileEntry("basura", EntryKind.Folder);
            }
            else if (folder == "1.5.2")
                yield return new FileEntry("servidor.py", EntryKind.File);
            else
            {
                for (var i = 0; ; i++)
                    yield return new FileEntry($"{i}.dat", EntryKind.File);
            }
        }

        public byte[] Read(string path, int limit) => [];
    }

    private sealed class Bottomless : IFileSource
    {
        public IEnumerable<FileEntry> List(string folder) => [new("a", EntryKind.Folder), new("servidor.py", EntryKind.File)];

        public byte[] Read(string path, int limit) => throw new IOException();
    }

    [Test]
    public void A_submission_with_endless_files_is_read_as_far_as_its_nearest()
    {
        var submission = Grader.Submissions.SubmissionReader.Read("/s", new Endless(), GuideExercises.All);

        submission.Program("1.5.2 server").ShouldNotBeNull();
        submission.Problems.InEnglish().ShouldBe(["basura: the submission has more than 5000 files; those after this folder were not looked at"]);
    }

    [Test]
    public void A_submission_with_endless_folders_is_read_as_far_as_its_nearest() =>
        FolderWalk.Walk(new Bottomless()).Troubles.InEnglish().ShouldHaveSingleItem().ShouldEndWith("a: folders more than 24 deep were not looked at");

    [Test]
    public void A_folder_that_cannot_be_read_is_told_and_the_rest_is_read()
    {
        var submission = Read(new MemoryFiles().With("1.5.2/servidor.py").WithUnreadable("1.5.3"));

        submission.Program("1.5.2 server").ShouldNotBeNull();
        submission.Problems.InEnglish().ShouldBe(["1.5.3: the folder cannot be read, so that nothing in it is graded; check its permissions"]);
    }

    [Test]
    public void Files_that_cannot_be_read_are_taken_as_empty() =>
        Grader.Submissions.SubmissionReader.Read("/s", new Bottomless(), GuideExercises.All).Problems.ShouldNotBeEmpty();

    [TestCase("1.5.2/servidor.cs", "/* */ ", "x")]
    [TestCase("1.5.2/servidor.cs", "using a; ", "x")]
    [TestCase("1.5.2/servidor.cs", "[a]", "x")]
    [TestCase("1.5.2/servidor.java", "\n", "static void main(")]
    [TestCase("1.5.2/servidor.java", "public ", "static void main(")]
    [TestCase("1.5.2/servidor.java", "class a\n", "static void main(")]
    [TestCase("1.5.2/servidor.c", "main ", "")]
    [TestCase("1.5.2/servidor.c", "\"../", "")]
    [TestCase("1.5.2/servidor.c", "main() \"../../", "")]
    [TestCase("1.5.2/servidor.go", "func main\n", "")]
    [TestCase("1.5.2/Cargo.toml", "\n", "[[bin]]")]
    [TestCase("1.5.2/Cargo.toml", "[[bin]]\n", "")]
    [TestCase("1.5.2/Cargo.toml", "[[bin]]\nname = \"a\"\n", "")]
    [TestCase("1.5.2/servidor.csproj", "<TargetFramework>", "<OutputType>Exe</OutputType>")]
    [TestCase("1.5.2/servidor.csproj", "<AssemblyName> ", "<OutputType>Exe</OutputType>")]
    [TestCase("1.5.2/Makefile", "A=$(A)$(A)$(B)\nB=$(A)$(B)\n$(A): $(B)\n", "")]
    [TestCase("1.5.2/Makefile", "$(A) ", "\nA=$(A)$(A)$(A)$(A)")]
    [TestCase("1.5.2/Makefile", "a b: c d\n", "")]
    [TestCase("1.5.2/Makefile", "\\\n", "")]
    [TestCase("1.5.2/respuestas.md", "*", "")]
    [TestCase("1.5.2/respuestas.md", "1.5.2 1.5.2\n", "")]
    [TestCase("submission.yaml", "programs: ", "")]
    [TestCase("submission.yaml", "? ", "")]
    [TestCase("submission.yaml", "[", "")]
    [TestCase("1.5.2/servidor", "#!", "")]
    [CancelAfter(Ending.Limit)]
    public void No_content_makes_reading_slow(string path, string repeated, string end)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, 500_000 / repeated.Length)) + end;
        var files = new MemoryFiles().With(path, text).With("1.5.2/a.c");

        Ending.Of(() =>
        {
            Read(files);
            AnswerFinder.Find(FolderWalk.Walk(files), "1.5.2", ["respuestas*"]);
        });
    }

    [TestCase("c", "int main() { }", "int x;")]
    [TestCase("go", "func main() { }", "package main")]
    [TestCase("java", "class A { static void main() { } }", "package a;")]
    [TestCase("py", "", "")]
    [CancelAfter(Ending.Limit)]
    public void No_number_of_files_makes_reading_slow(string extension, string program, string helper)
    {
        var files = new MemoryFiles();
        for (var i = 0; i < FolderWalk.MostEntries / 2; i++)
            files.With($"1.5.2/servidor{i}.{extension}", program).With($"1.5.2/b{i}.{extension}", helper);
        files.With("submission.yaml", $"programs: {{ \"1.5.3\": {{ server: [{string.Concat(Enumerable.Repeat("servido.py, ", 9_000))}x] }} }}");

        Ending.Of(() => Read(files));
    }

    [Test]
    public void No_content_makes_reading_fail([Values(1, 2, 3, 4, 5)] int seed)
    {
        var random = new Random(seed);
        string[] names =
        [
            "Makefile", "Cargo.toml", "go.mod", "package.json", "pom.xml", "servidor.csproj", "Servidor.java", "servidor.c", "servidor.cs", "servidor.rs",
            "servidor.go", "servidor", "submission.yaml", "respuestas.md", "servidor.py",
        ];
        string[] pieces =
        [
            "all:", "$(A)", "A=$(A)$(A)", "\\\n", "\t-o ", "[[bin]]", "name=\"", "[package]", "package ", "public class ", "static void main(", "{", "}", "\"../",
            "#!", "#!/usr/bin/env", "\r\n", "programs:", "settings:", "1.5.2", "- ", "  ", "<OutputType>Exe</OutputType>", "/*", "using ", "\0", "\uD800", ";", "func main(",
        ];
        for (var round = 0; round < 60; round++)
        {
            var files = new MemoryFiles();
            foreach (var name in names)
                files.With($"{(random.Next(2) == 0 ? "1.5.2/" : "")}{name}", string.Concat(Enumerable.Range(0, 30).Select(_ => pieces[random.Next(pieces.Length)])));

            Read(files);
        }
    }
}
