using System.Xml.Linq;
using static Grader.Reports.Html.Tags;

namespace Grader.Reports.Html;

/// <summary>The head of a page that needs nothing else: it fits a phone, follows the reader's colours, and loads only what its policy allows.</summary>
internal static class PageHead
{
    /// <param name="policy">The page's Content-Security-Policy.</param>
    /// <returns>The element, with an empty <c>style</c> for the page's own.</returns>
    public static XElement Of(string title, string policy) =>
        Tag(
            "head",
            Tag("meta", Attribute("charset", "utf-8")),
            Tag("meta", Attribute("name", "viewport"), Attribute("content", "width=device-width, initial-scale=1")),
            Tag("meta", Attribute("name", "color-scheme"), Attribute("content", "light dark")),
            Tag("meta", Attribute("http-equiv", "Content-Security-Policy"), Attribute("content", policy)),
            Tag("title", title),
            new XElement("style"));
}
