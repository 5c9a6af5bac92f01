using Grader.Specs;
using Grader.Tests.Reports;

namespace Grader.Tests.Copies;

/// <summary>The page of pairs worth a look in a real browser.</summary>
internal sealed class CopiesPageInBrowserSpecs : PageFixture
{
    protected override string Page(Language language) => CopyFinderSpecs.Page(language);
}
