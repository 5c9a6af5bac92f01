using System.IO.Enumeration;

namespace Grader.Watching;

/// <summary>Files that editors put beside what is edited, and that are nobody's work. Hidden ones are no part of a submission anyway.</summary>
internal static class EditorLeftovers
{
    // Of Vim (also what it makes to see whether it may write: https://github.com/vim/vim/blob/master/src/bufwrite.c), Emacs, JetBrains' editors.
    private static readonly string[] Patterns = ["*~", "4913", "*.sw?", "#*#", "*.tmp", "*___jb_tmp___", "*___jb_old___"];

    public static bool Is(string name) => Patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name));
}
