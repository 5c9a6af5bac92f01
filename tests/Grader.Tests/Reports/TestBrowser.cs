using Deque.AxeCore.Playwright;
using Grader.Sandboxes;
using Microsoft.Playwright;
using NUnit.Framework;

namespace Grader.Tests.Reports;

/// <summary>A real browser, and a folder for the pages that it shows.</summary>
internal sealed class TestBrowser : IAsyncDisposable
{
    private static readonly string[] Barriers = ["serious", "critical"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private TestBrowser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public string Folder { get; } = Directory.CreateTempSubdirectory("page-").FullName;

    /// <summary>Starts it. Where there is none the test is ignored.</summary>
    public static async Task<TestBrowser> StartAsync()
    {
        var chromium = ToolFinder.OnMachine("chromium");
        if (chromium is null)
            Assert.Ignore("chromium is not on this machine");
        var playwright = await Playwright.CreateAsync();
        // Root has to do without the browser's own sandbox.
        return new TestBrowser(playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args = ["--no-sandbox", "--disable-gpu"] }));
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Writes a page; returns its address.</summary>
    public string Write(string name, string page)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, page);
        return new Uri(path).AbsoluteUri;
    }

    // The pages let no script run but their own, and the tests' are not, unless the browser is told so.
    public async Task<IPage> NewPageAsync(ColorScheme scheme, int width)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions { ColorScheme = scheme, ViewportSize = new ViewportSize { Width = width, Height = 800 }, BypassCSP = true });
        return await context.NewPageAsync();
    }

    public async Task<IPage> OpenAsync(string address, ColorScheme scheme, int width)
    {
        var page = await NewPageAsync(scheme, width);
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>What keeps somebody from using the page, everything that folds on it being open, as axe tells it.</summary>
    public static async Task<IReadOnlyList<string>> BarriersOfAsync(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        var found = await page.RunAxe();
        return found.Passes.Length == 0
            ? ["axe looked at nothing"]
            : [.. found.Violations.Where(violation => Barriers.Contains(violation.Impact)).Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html))}")];
    }
}
