using Grader.Running.Actors;
using Grader.Tests.Submissions;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Running;

/// <summary>Which files a program made or changed.</summary>
internal sealed class FolderStateSpecs
{
    [Test]
    public void New_and_changed_files_are_told_however_old_they_say_they_are()
    {
        using var folder = new TemporaryFolder();
        Write(folder, "kept.txt", "as it was");
        Write(folder, "changed.txt", "before");
        Directory.CreateDirectory(Path.Combine(folder.Path, "further"));
        var before = FolderState.Of(folder.Path);

        Write(folder, "changed.txt", "afterwards");
        Write(folder, "further/new.txt", "");
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "further/new.txt"), DateTime.UnixEpoch);

        before.Changed().Select(file => file.Name).ShouldBe(["changed.txt", "new.txt"], ignoreOrder: true);
    }

    private static void Write(TemporaryFolder folder, string name, string text) => File.WriteAllText(Path.Combine(folder.Path, name), text);
}
