using Grader.Reports.Html;
using Grader.Specs;
using Grader.Tests.Reports.Formats;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Reports;

/// <summary>The page about a submission in a real browser.</summary>
internal sealed class PageSpecs : PageFixture
{
    protected override string Page(Language language) => new HtmlReport(new Grader.Reports.Speaker(Phrases.Load(), language)).Write(FormatSample.Report);

    [Test]
    public async Task A_capture_is_there_to_download_under_its_own_name()
    {
        var page = await OpenAsync(Language.Spanish);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download]").First.ClickAsync());

        download.SuggestedFilename.ShouldBe("1.5.2-unknown-address-is-ignored-server.pcap");
        var path = Path.Combine(Browser.Folder, "downloaded.pcap");
        await download.SaveAsAsync(path);
        File.ReadAllBytes(path)[..4].ShouldBe([0x4d, 0x3c, 0xb2, 0xa1]);
    }

    [Test]
    public async Task No_text_of_a_drawing_leaves_it()
    {
        var page = await OpenAsync(Language.Spanish);

        var outside = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('svg')].flatMap(svg => [...svg.querySelectorAll('text')].filter(text => {
              const inner = text.getBoundingClientRect(), outer = svg.getBoundingClientRect();
              return inner.left < outer.left - 1 || inner.right > outer.right + 1;
            }).map(text => text.textContent))
            """);

        outside.ShouldBeEmpty();
    }
}
