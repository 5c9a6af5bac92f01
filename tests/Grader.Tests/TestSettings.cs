using System.Globalization;

namespace Grader.Tests;

/// <summary>Settings of a test run, from its environment.</summary>
internal static class TestSettings
{
    /// <summary>The text in a variable; <paramref name="otherwise"/> where it is not set.</summary>
    public static string Text(string variable, string otherwise) => Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? text : otherwise;

    /// <summary>The number in a variable; <paramref name="otherwise"/> where it is not set.</summary>
    public static int Number(string variable, int otherwise) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
