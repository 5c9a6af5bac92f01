using Grader.Crossplay;
using Grader.Specs;
using Grader.Submissions;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Planning.Exercises;

namespace Grader.Tests.Crossplay;

/// <summary>Which checks a client and a server of different students meet in, and with what.</summary>
internal sealed class PairingSpecs
{
    private const string Link = "[link: { client: client, server: server }, run: server, run: { program: client, with: { message: hola } }, expect: { of: client, exits: 0 }]";

    private static readonly ExerciseSpec Chat = Exercise(
        "9.1",
        Check("unrelated") + "\n" + Check("alone") + "\n" + Check("needed", more: "needs: [alone]") + "\n" + Check("together", more: "needs: [needed]", steps: Link),
        "{ message: { choice: [argument, stdin, fixed], default: fixed }, saves: foto }");

    [Test]
    public void Checks_with_a_cable_between_both_are_taken_with_all_that_they_need()
    {
        var pair = PairExercise.Of([Chat]).Single();

        pair.Exercise.Checks.Select(check => check.Id).ShouldBe(["alone", "needed", "together"]);
        pair.PairChecks.ShouldBe(["together"]);
        pair.Clients.ShouldBe(["client"]);
        pair.Servers.ShouldBe(["server"]);
    }

    [Test]
    public void An_exercise_without_such_a_check_is_left_out() =>
        PairExercise.Of([Exercise("9.1", Check("alone")), Exercise("9.2", Check("side-by-side", steps: "[run: server, run: client, expect: { of: client, exits: 0 }]"))]).ShouldBeEmpty();

    [Test]
    public void Each_side_brings_its_own_program_and_its_own_settings()
    {
        var joint = JointSubmission.Of(PairExercise.Of([Chat]).Single(), Of("/ana", "argument", "ana.png"), Of("/beto", "stdin", "beto.png"));

        joint.Programs.ToDictionary(program => program.Key.Role, program => program.Value.Folder)
            .ShouldBe(new Dictionary<string, string> { ["client"] = Path.GetFullPath("/ana"), ["server"] = Path.GetFullPath("/beto") }, ignoreOrder: true);
        joint.SettingsFor("9.1").ShouldBe(new Dictionary<string, string> { ["message"] = "argument", ["saves"] = "beto.png" }, ignoreOrder: true);
    }

    [Test]
    public void What_a_side_lacks_is_missing_in_the_pair()
    {
        var joint = JointSubmission.Of(PairExercise.Of([Chat]).Single(), Submission("9.1 server udp_echo.py").Lacking("9.1", "client"), Of("/beto", "stdin", "x"));

        joint.Programs.Keys.Select(key => key.Role).ShouldBe(["server"]);
        joint.Missing.Keys.Select(key => key.Role).ShouldBe(["client"]);
    }

    [TestCase("/a/ana /a/beto", "ana beto")]
    [TestCase("/2025/ana /2026/ana /2026/beto", "2025/ana 2026/ana beto")]
    [TestCase("/x/2025/ana /y/2025/ana", "x/2025/ana y/2025/ana")]
    [TestCase("/ana /x/ana", "/ana x/ana")]
    public void Names_are_as_short_as_they_can_be(string folders, string names) =>
        string.Join(' ', ContenderNames.Of(folders.Split(' '))).ShouldBe(names);

    private static Submission Of(string root, string message, string saves) => Submission("9.1 client prints.py", "9.1 server udp_echo.py") with
    {
        Root = root,
        Settings = new Dictionary<string, string> { ["message"] = message, ["saves"] = saves },
    };
}
