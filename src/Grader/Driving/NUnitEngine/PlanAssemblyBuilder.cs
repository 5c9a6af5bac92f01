using System.Reflection;
using NUnit.Framework;
using NUnit.Framework.Api;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Builders;

namespace Grader.Driving.NUnitEngine;

/// <summary>Builds NUnit's tree from a plan in place of an assembly's attributes: submission, exercise, check.</summary>
internal sealed class PlanAssemblyBuilder(string submission, IReadOnlyList<GradedCheck> checks) : ITestAssemblyBuilder
{
    private readonly NUnitTestCaseBuilder _cases = new();

    public ITest Build(Assembly assembly, IDictionary<string, object> options) => Root(new TestAssembly(assembly, submission));

    public ITest Build(string assemblyNameOrPath, IDictionary<string, object> options) => Root(new TestAssembly(submission));

    private TestAssembly Root(TestAssembly root)
    {
        var suite = new TestSuite(submission);
        suite.Properties.Set(PropertyNames.ParallelScope, ParallelScope.Children);
        foreach (var exercise in checks.GroupBy(c => c.Exercise))
            suite.Add(Exercise(exercise));
        root.Properties.Set(PropertyNames.ParallelScope, ParallelScope.Children);
        root.Add(suite);
        return root;
    }

    private TestFixture Exercise(IGrouping<string, GradedCheck> exercise)
    {
        var type = new TypeWrapper(typeof(ExerciseFixture));
        var fixture = new TestFixture(type) { Name = exercise.Key, FullName = $"{submission}.{exercise.Key}" };
        fixture.Properties.Set(PropertyNames.ParallelScope, ParallelScope.All);
        fixture.Properties.Add(PropertyNames.Category, exercise.Key);
        var method = new MethodWrapper(typeof(ExerciseFixture), nameof(ExerciseFixture.Check));
        foreach (var check in exercise)
        {
            var test = _cases.BuildTestMethod(method, fixture, new TestCaseParameters([check]) { TestName = check.Id });
            test.FullName = $"{fixture.FullName}.{check.Id}";
            test.Properties.Set(PropertyNames.ParallelScope, ParallelScope.Self);
            fixture.Add(test);
        }

        return fixture;
    }
}
