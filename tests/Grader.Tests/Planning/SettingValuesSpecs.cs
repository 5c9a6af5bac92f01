using Grader.Planning;
using Grader.Submissions;
using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Planning.Exercises;

namespace Grader.Tests.Planning;

internal sealed class SettingValuesSpecs
{
    private const string Settings = "{ framing: { choice: [eof, own], default: eof }, reply: { candidates: [si, no] } }";

    [TestCase(null, "eof")]
    [TestCase("own", "own")]
    [TestCase("hola", "eof", Description = "A manifest's value for all exercises may be meant for another exercise")]
    public void A_choice_is_what_is_declared_if_it_is_one_of_them(string? declared, string value) =>
        SettingValues.Of(Declaring(("framing", declared)), Item(), "framing").ShouldBe(value);

    [Test]
    public void A_text_is_whatever_is_declared_and_nothing_otherwise()
    {
        var exercise = Item();

        SettingValues.Of(Declaring(("reply", "hola")), exercise, "reply").ShouldBe("hola");
        SettingValues.Of(Declaring(), exercise, "reply").ShouldBe("");
    }

    [Test]
    public void Settings_without_a_value_are_left_out()
    {
        var exercise = Item();

        SettingValues.Of(Declaring(), exercise).ShouldBe(new Dictionary<string, string> { ["framing"] = "eof" }, ignoreOrder: true);
        SettingValues.Of(Declaring(("reply", "hola")), exercise).Keys.ShouldBe(["framing", "reply"], ignoreOrder: true);
    }

    private static Grader.Specs.ExerciseSpec Item() => Exercise("9.1", Check("one", more: "discovers: reply"), Settings);

    private static Submission Declaring(params (string Name, string? Value)[] settings) =>
        Submission() with { Settings = settings.Where(s => s.Value is not null).ToDictionary(s => s.Name, s => s.Value!) };
}
