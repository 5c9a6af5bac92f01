using Grader.Sandboxes.Namespaces;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Sandboxes;

internal sealed class UserIdsSpecs
{
    [Test]
    public void No_two_sandboxes_of_a_process_have_the_same_user_whichever_run_they_belong_to() =>
        Enumerable.Range(0, 100).Select(_ => UserIds.Next()).ShouldBeUnique();
}
