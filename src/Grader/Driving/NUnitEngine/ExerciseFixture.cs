namespace Grader.Driving.NUnitEngine;

/// <summary>The fixture of NUnit's tree: an exercise, whose test cases are its checks.</summary>
public static class ExerciseFixture
{
    /// <summary>Grades one check.</summary>
    public static void Check(GradedCheck check) => check.Grade();
}
