using System.Runtime.Versioning;
using System.Text.Json;
using Grader.Batches.Units;
using Grader.Os;
using Grader.Tests.Submissions;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Batches.GradingUnits;

namespace Grader.Tests.Batches;

internal sealed class GradingUnitSpecs
{
    [Test]
    public void A_unit_survives_being_written_down()
    {
        var unit = Unit("ana") with { Exercises = ["1.*"] };

        JsonSerializer.Deserialize<GradingUnit>(JsonSerializer.Serialize(unit))!.Key().ShouldBe(unit.Key());
    }

    [Test]
    public void Whose_it_is_and_where_it_lies_do_not_decide_the_result() => Unit("ana").Key().ShouldBe(Unit("beto").Key());

    [Test]
    public void Files_exercises_grader_seed_and_sandbox_do()
    {
        var unit = Unit("ana");
        GradingUnit[] others =
        [
            unit, unit with { Files = [] }, unit with { SpecsHash = "t" }, unit with { Grader = "h" }, unit with { Seed = 8 }, unit with { Sandbox = "process" }, unit with { Exercises = ["1.1"] },
        ];

        others.Select(other => other.Key()).ShouldBeUnique();
    }

    [Test]
    public void The_hashes_of_a_folder_change_with_any_file_and_with_nothing_else()
    {
        using var one = new TemporaryFolder().With("b/a.py", "1").With("c.py", "2").With(".git/index", "x").WithLink("l", "/etc/passwd");
        using var same = new TemporaryFolder().With("c.py", "2").With("b/a.py", "1").WithLink("l", "/etc/passwd");
        using var other = new TemporaryFolder().With("c.py", "2").With("b/a.py", "1").WithLink("l", "/etc/group");

        ContentHashes.Of(same.Path).ShouldBe(ContentHashes.Of(one.Path));
        ContentHashes.Of(other.Path).ShouldNotBe(ContentHashes.Of(one.Path));
        ContentHashes.Of(one.Path).Select(file => file.Path).ShouldBe(["b/a.py", "c.py", "l"]);
    }

    [Test]
    [Platform("Linux")]
    public void What_cannot_be_opened_has_no_hash_and_hides_nothing_else()
    {
        using var folder = new TemporaryFolder().With("b/a.py", "1").With("deep/near.py", "2");
        OddFolders.MakeIn(folder.Path);

        ContentHashes.Of(folder.Path).Select(file => file.Path).ShouldBe(["b/a.py", "deep/near.py"]);
    }

    [Test]
    [Platform("Linux"), SupportedOSPlatform("linux")]
    public void A_closed_folder_has_no_hashes_and_hides_nothing_else()
    {
        if (Libc.EffectiveUser() == 0)
            Assert.Ignore("No folder is closed to root");
        using var folder = new TemporaryFolder().With("a.py", "1").With("closed/b.py", "2");
        File.SetUnixFileMode(Path.Combine(folder.Path, "closed"), UnixFileMode.None);

        ContentHashes.Of(folder.Path).Select(file => file.Path).ShouldBe(["a.py"]);

        File.SetUnixFileMode(Path.Combine(folder.Path, "closed"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
