using Deque.AxeCore.Playwright;
using Grader.Reports.Html;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Tests.Reports.Formats;
using Grader.Texts;
using Microsoft.Playwright;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

/// <summary>The page in a real browser: whether everybody can use it, on any screen, without a network.</summary>
[Parallelizable(ParallelScope.Self)]
[CancelAfter(120_000)]
internal sealed class PageSpecs
{
    private static readonly string[] Barriers = ["serious", "critical"];

    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private string _folder = null!;

    [OneTimeSetUp]
    public async Task OpenBrowser()
    {
        if (ToolFinder.OnMachine("chromium") is not { } chromium)
        {
            Assert.Ignore("chromium is not on this machine");
            return;
        }

        _folder = Directory.CreateTempSubdirectory("page-").FullName;
        foreach (var language in (Language[])[Language.Spanish, Language.English])
            File.WriteAllText(PathOf(language), new HtmlReport(new Grader.Reports.Speaker(Phrases.Load(), language)).Write(FormatSample.Report));
        _playwright = await Playwright.CreateAsync();
        // Root has to do without the browser's own sandbox.
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    [OneTimeTearDown]
    public async Task CloseBrowser()
    {
        if (_browser is not null)
            await _browser.CloseAsync();
        _playwright?.Dispose();
        if (_folder is not null)
            Directory.Delete(_folder, recursive: true);
    }

    [TestCase(Language.Spanish, ColorScheme.Light, 1100)]
    [TestCase(Language.English, ColorScheme.Light, 1100)]
    [TestCase(Language.Spanish, ColorScheme.Dark, 1100)]
    [TestCase(Language.Spanish, ColorScheme.Light, 360)]
    [TestCase(Language.Spanish, ColorScheme.Dark, 360)]
    public async Task Nothing_on_it_keeps_anybody_out(Language language, ColorScheme scheme, int width)
    {
        var page = await Open(language, scheme, width);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

        var found = await page.RunAxe();

        found.Passes.ShouldNotBeEmpty();
        found.Violations.Where(violation => Barriers.Contains(violation.Impact)).Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}").ShouldBeEmpty();
    }

    [TestCase(320)]
    [TestCase(360)]
    [TestCase(1100)]
    public async Task It_fits_the_screen_and_only_what_is_wide_scrolls_sideways(int width)
    {
        var page = await Open(Language.Spanish, ColorScheme.Light, width);

        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    [Test]
    public async Task It_asks_for_nothing_but_itself_and_the_browser_has_nothing_to_complain_of()
    {
        var page = await NewPage(ColorScheme.Light, 1100);
        List<string> requests = [];
        List<string> complaints = [];
        page.Request += (_, request) => requests.Add(request.Url);
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync(Address(Language.Spanish));

        requests.ShouldBe([Address(Language.Spanish)]);
        complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task A_capture_is_there_to_download_under_its_own_name()
    {
        var page = await Open(Language.Spanish, ColorScheme.Light, 1100);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download]").First.ClickAsync());

        download.SuggestedFilename.ShouldBe("1.5.2-unknown-address-is-ignored-server.pcap");
        var path = Path.Combine(_folder, "downloaded.pcap");
        await download.SaveAsAsync(path);
        File.ReadAllBytes(path)[..4].ShouldBe([0x4d, 0x3c, 0xb2, 0xa1]);
    }

    [Test]
    public async Task No_text_of_a_drawing_leaves_it()
    {
        var page = await Open(Language.Spanish, ColorScheme.Light, 1100);

        var outside = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('svg')].flatMap(svg => [...svg.querySelectorAll('text')].filter(text => {
              const inner = text.getBoundingClientRect(), outer = svg.getBoundingClientRect();
              return inner.left < outer.left - 1 || inner.right > outer.right + 1;
            }).map(text => text.textContent))
            """);

        outside.ShouldBeEmpty();
    }

    private async Task<IPage> Open(Language language, ColorScheme scheme, int width)
    {
        var page = await NewPage(scheme, width);
        await page.GotoAsync(Address(language));
        return page;
    }

    // The page lets no script run, the tests' own among them, unless the browser is told so.
    private async Task<IPage> NewPage(ColorScheme scheme, int width)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 800 }, BypassCSP = true });
        return await context.NewPageAsync();
    }

    private string PathOf(Language language) => Path.Combine(_folder, $"report.{LanguageCode.Of(language)}.html");

    private string Address(Language language) => new Uri(PathOf(language)).AbsoluteUri;
}
