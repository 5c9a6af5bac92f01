using Grader.Planning;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Planning;

internal sealed class ExercisePatternSpecs
{
    [TestCase("1.5.2", "1.5.2", true)]
    [TestCase("1.5.2", "1.5.20", false)]
    [TestCase("1.5.*", "1.5.2", true)]
    [TestCase("1.5.*", "1.5", false)]
    [TestCase("a*", "A1", false)]
    public void A_pattern_names_exercises_by_number_or_with_stars(string pattern, string exercise, bool matches) =>
        ExercisePattern.Matches(pattern, exercise).ShouldBe(matches);

    [TestCase(true)]
    [TestCase(true, "2.1", "1.*")]
    [TestCase(false, "2.1", "2.2")]
    public void One_of_several_is_enough_and_none_means_all(bool matches, params string[] patterns) => ExercisePattern.MatchesAny(patterns, "1.2").ShouldBe(matches);
}
