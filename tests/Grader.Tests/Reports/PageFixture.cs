using Grader.Specs;
using Microsoft.Playwright;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

/// <summary>What every page of the grader must be in a real browser: of use to everybody, on any screen, without a network.</summary>
[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
internal abstract class PageFixture
{
    /// <summary>With the page in each language; null where there is none.</summary>
    protected TestBrowser Browser { get; private set; } = null!;

    /// <summary>The page, whole.</summary>
    protected abstract string Page(Language language);

    [OneTimeSetUp]
    public async Task OpenBrowser()
    {
        Browser = await TestBrowser.StartAsync();
        foreach (var language in Reader.Languages)
            Browser.Write(Name(language), Page(language));
    }

    [OneTimeTearDown]
    public async Task CloseBrowser()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
    }

    [Test]
    public async Task Nothing_on_it_keeps_anybody_out([ValueSource(typeof(Reader), nameof(Reader.Languages))] Language language, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme, [Values(360, 1100)] int width)
    {
        var page = await OpenAsync(language, scheme, width);

        (await TestBrowser.BarriersOfAsync(page)).ShouldBeEmpty();
    }

    [Test]
    public async Task It_fits_the_screen_and_only_what_is_wide_scrolls_sideways([Values(320, 360, 1100)] int width)
    {
        var page = await OpenAsync(Language.Spanish, ColorScheme.Light, width);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Test]
    public async Task It_asks_for_nothing_but_itself_and_the_browser_has_nothing_to_complain_of()
    {
        var page = await Browser.NewPageAsync(ColorScheme.Light, 1100);
        List<string> requests = [];
        List<string> complaints = [];
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync(Address(Language.Spanish));

        requests.ShouldBe([Address(Language.Spanish)]);
        complaints.ShouldBeEmpty();
    }

    protected Task<IPage> OpenAsync(Language language, ColorScheme scheme = ColorScheme.Light, int width = 1100) => Browser.OpenAsync(Address(language), scheme, width);

    private static string Name(Language language) => $"page.{language.Code}.html";

    private string Address(Language language) => new Uri(Path.Combine(Browser.Folder, Name(language))).AbsoluteUri;
}
