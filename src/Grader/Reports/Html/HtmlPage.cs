using Grader.Reports.Xml;
using Grader.Texts;
using static Grader.Reports.Html.Tags;

namespace Grader.Reports.Html;

/// <summary>A page that needs nothing else, no network and no script, and follows the reader's light or dark colours.</summary>
internal static class HtmlPage
{
    // Whatever a submission may have managed to put in, the browser runs and loads nothing.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'";

    private static readonly string Style = EmbeddedText.Read("report.css");

    /// <param name="language">A code, such as <c>es</c>.</param>
    /// <param name="body">What is on the page.</param>
    public static string Write(string language, string title, params object[] body)
    {
        var page = Tag("html", Attribute("lang", language), PageHead.Of(title, Policy), Tag("body", body));
        return $"<!DOCTYPE html>\n{XmlDocumentText.Body(page).Replace("<style />", $"<style>\n{Style}</style>", StringComparison.Ordinal)}\n";
    }
}
