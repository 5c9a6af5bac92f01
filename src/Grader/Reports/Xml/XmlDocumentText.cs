using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Grader.Reports.Xml;

/// <summary>XML as every format that is XML writes it. Escaping is the library's; the texts hold no character that XML forbids.</summary>
internal static class XmlDocumentText
{
    /// <summary>The document with its declaration, indented, with line feeds and a final newline.</summary>
    public static string Of(XElement root) => $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{Body(root)}\n";

    /// <summary>The element alone, indented.</summary>
    public static string Body(XElement root)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
            root.WriteTo(writer);
        return text.ToString();
    }
}
