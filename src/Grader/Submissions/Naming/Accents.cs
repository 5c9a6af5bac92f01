using System.Text;

namespace Grader.Submissions.Naming;

/// <summary>
/// Accented letters as a letter and a mark. One system stores a name in one way, another in the other, and both must be the same name.
/// </summary>
internal static class Accents
{
    // string.Normalize leaves every text as it is in a program without cultures (InvariantGlobalization).
    private const string Letters = "ÁÀÂÄÃÅÉÈÊËÍÌÎÏÓÒÔÖÕÚÙÛÜÝÑÇáàâäãåéèêëíìîïóòôöõúùûüýÿñç";
    private const string Plain = "AAAAAAEEEEIIIIOOOOOUUUUYNCaaaaaaeeeeiiiiooooouuuuyync";
    private const string Marks = "\u0301\u0300\u0302\u0308\u0303\u030a\u0301\u0300\u0302\u0308\u0301\u0300\u0302\u0308\u0301\u0300\u0302\u0308\u0303\u0301\u0300\u0302\u0308\u0301\u0303\u0327\u0301\u0300\u0302\u0308\u0303\u030a\u0301\u0300\u0302\u0308\u0301\u0300\u0302\u0308\u0301\u0300\u0302\u0308\u0303\u0301\u0300\u0302\u0308\u0301\u0308\u0303\u0327";

    /// <summary>With each accented letter as a letter and a combining mark.</summary>
    public static string Apart(string text)
    {
        if (text.All(char.IsAscii))
            return text;
        var apart = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (Letters.IndexOf(c) is var i and >= 0)
                apart.Append(Plain[i]).Append(Marks[i]);
            else
                apart.Append(c);
        }
        return apart.ToString();
    }
}
