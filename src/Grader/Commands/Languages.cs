using Grader.Specs;
using Grader.Texts;

namespace Grader.Commands;

/// <summary>Finds the reader's language before anything is said: <c>--lang</c>, then the environment, then Spanish.</summary>
internal static class Languages
{
    public static Language Find(IReadOnlyList<string> arguments, Func<string, string?> environment)
    {
        var asked = Asked(arguments) ?? environment("GRADER_LANG") ?? environment("LC_ALL") ?? environment("LC_MESSAGES") ?? environment("LANG") ?? "";
        return new Language(Phrases.Codes.FirstOrDefault(code => asked.StartsWith(code, StringComparison.OrdinalIgnoreCase)) ?? Language.Spanish.Code);
    }

    private static string? Asked(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i] == "--lang" && i + 1 < arguments.Count)
                return arguments[i + 1];
            if (arguments[i].StartsWith("--lang=", StringComparison.Ordinal))
                return arguments[i]["--lang=".Length..];
        }

        return null;
    }
}
