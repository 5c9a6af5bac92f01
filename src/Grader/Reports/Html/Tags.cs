using System.Xml.Linq;

namespace Grader.Reports.Html;

/// <summary>Elements of a page. Texts and attributes are escaped by the library when they are written.</summary>
internal static class Tags
{
    // Those that HTML writes without an end; all others need one, also when they are empty.
    private static readonly HashSet<string> Void = ["meta", "br", "hr", "input"];

    public static XElement Tag(string name, params object?[] content)
    {
        var element = new XElement(name, content);
        if (element.IsEmpty && !Void.Contains(name))
            element.Add("");
        return element;
    }

    public static XAttribute Class(string name) => new("class", name);

    public static XAttribute Attribute(string name, object value) => new(name, value);

    /// <summary>A sign beside words that say the same: not read aloud.</summary>
    public static XElement Sign(string sign) => Tag("span", Class("sign"), Attribute("aria-hidden", "true"), sign);
}
