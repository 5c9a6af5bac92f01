namespace Grader.Tests;

/// <summary>
/// How much is tried of what has no end: little in every run of the tests, much with <c>GRADER_TEST_LONG=1</c> in the environment.
/// </summary>
internal static class Effort
{
    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("GRADER_TEST_LONG") == "1";

    public static int Of(int usual, int thorough) => IsLong ? thorough : usual;
}
