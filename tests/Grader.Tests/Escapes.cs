using System.Reflection;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests;

/// <summary>
/// Escape characters in the arguments of test cases are written <c>␛</c>. Arguments are part of a test's name, and results of tests whose
/// names hold an escape character, or one beyond 16 bits, get lost on their way to the runner, failures as well.
/// </summary>
internal sealed class Escapes
{
    /// <summary>The text with escape characters in place of their symbol.</summary>
    public static string In(string text) => text.Replace('␛', '\u001b');

    [Test]
    public void No_test_has_a_name_under_which_its_result_gets_lost() =>
        (from type in typeof(Escapes).Assembly.GetTypes()
         from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
         from test in method.GetCustomAttributes<TestCaseAttribute>()
         where test.TestName is null && test.Arguments.OfType<string>().Any(text => text.Any(c => c == '\u001b' || char.IsSurrogate(c)))
         select $"{type.Name}.{method.Name}").Distinct().ShouldBeEmpty();
}
