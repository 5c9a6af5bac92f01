using Grader.Specs;
using Grader.Tests.Reports;
using Microsoft.Playwright;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

/// <summary>The page about a class in a real browser, with a keyboard alone too.</summary>
internal sealed class ClassPageInBrowserSpecs : PageFixture
{
    protected override string Page(Language language) => ClassPages.Of(language);

    [Test]
    public async Task It_is_sorted_and_filtered_with_a_keyboard()
    {
        var page = await OpenAsync(Language.English);
        var name = page.Locator("#students th[scope=col] button").First;

        await name.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var ascending = await Names(page);
        await page.Keyboard.PressAsync("Enter");
        var descending = await Names(page);
        await page.Locator("#filter").FocusAsync();
        await page.Keyboard.TypeAsync("perez");
        var filtered = await Names(page);

        ascending.Count.ShouldBe(4);
        descending.ShouldBe(ascending.Reverse());
        descending.ShouldNotBe(ascending);
        (await page.Locator("#students th[aria-sort=descending]").CountAsync()).ShouldBe(1);
        filtered.Select(text => text.Trim()).ShouldBe(["Pérez, Ana"]);
    }

    private static async Task<IReadOnlyList<string>> Names(IPage page) => await page.Locator("#students tbody tr:not([hidden]) th").AllTextContentsAsync();
}
