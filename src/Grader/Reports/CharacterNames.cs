using System.Globalization;
using System.Text;

namespace Grader.Reports;

/// <summary>Tells the characters that a reader can see from those that hide, steer the terminal or reorder text.</summary>
internal static class CharacterNames
{
    /// <summary>Whether the character may be shown as it is. A blank may; every other space may not, for it looks like one.</summary>
    public static bool IsVisible(Rune rune) =>
        rune.Value == ' '
        || Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.SpaceSeparator
            )
            && !IsBlankLetter(rune);

    /// <summary>Whether the character changes the one before it, and so cannot be seen alone.</summary>
    public static bool IsCombining(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.SpacingCombiningMark;

    /// <summary>As a Python literal writes it: <c>\n</c>, <c>\x1b</c>, <c>\u202e</c>.</summary>
    public static string Escape(Rune rune) =>
        rune.Value switch
        {
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            0 => @"\0",
            // From 0x80 on, \xNN is kept for bytes that are no UTF-8.
            < 0x80 => $@"\x{rune.Value:x2}",
            <= 0xffff => $@"\u{rune.Value:x4}",
            _ => $@"\U{rune.Value:x8}",
        };

    /// <summary>The name students meet in books and editors: <c>\n</c>, <c>&lt;NUL&gt;</c>, <c>&lt;NBSP&gt;</c>.</summary>
    public static string Name(Rune rune) =>
        rune.Value switch
        {
            '\n' or '\r' or '\t' => Escape(rune),
            0x00 => "<NUL>",
            0x07 => "<BEL>",
            0x08 => "<BS>",
            0x1b => "<ESC>",
            0x7f => "<DEL>",
            0xa0 => "<NBSP>",
            0xad => "<SHY>",
            0x200b => "<ZWSP>",
            0x200c => "<ZWNJ>",
            0x200d => "<ZWJ>",
            0x200e => "<LRM>",
            0x200f => "<RLM>",
            0x202a => "<LRE>",
            0x202b => "<RLE>",
            0x202c => "<PDF>",
            0x202d => "<LRO>",
            0x202e => "<RLO>",
            0x2066 => "<LRI>",
            0x2067 => "<RLI>",
            0x2068 => "<FSI>",
            0x2069 => "<PDI>",
            0xfeff => "<BOM>",
            var other => $"<U+{other:X4}>",
        };

    // Letters and symbols by category, yet drawn as nothing: the Hangul fillers, the empty Braille cell, the grapheme joiner.
    private static bool IsBlankLetter(Rune rune) => rune.Value is 0x115f or 0x1160 or 0x3164 or 0xffa0 or 0x2800 or 0x034f;
}
