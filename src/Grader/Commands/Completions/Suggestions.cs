using System.CommandLine;
using System.Globalization;
using Grader.Specs.Reading;

namespace Grader.Commands.Completions;

/// <summary>
/// Answers a shell that asks how a command line may go on: <c>grader '[suggest]' 'check --sa'</c>, in the form of System.CommandLine's
/// directive, so that its <c>dotnet-suggest</c> works too. The directive itself offers options where a path is meant, so that no shell
/// would come to complete files.
/// </summary>
internal static class Suggestions
{
    private const string Asked = "[suggest";

    /// <summary>Whether a command line asks for suggestions.</summary>
    public static bool AreAskedFor(IReadOnlyList<string> arguments) =>
        arguments is [var first, ..] && (first == $"{Asked}]" || (first.StartsWith($"{Asked}:", StringComparison.Ordinal) && first.EndsWith(']')));

    /// <summary>What may stand at the cursor, one a line; nothing where a file or a word of the writer's own is meant.</summary>
    /// <param name="arguments">The directive, with the cursor's place in characters or without it for the end, and the line.</param>
    public static IEnumerable<string> Of(RootCommand root, ParserConfiguration configuration, IReadOnlyList<string> arguments)
    {
        var line = arguments.ElementAtOrDefault(1) ?? "";
        line = line[..Cursor(arguments[0], line.Length)];
        var word = line[(line.LastIndexOf(' ') + 1)..];
        // A value after = is offered alone: that is how shells take words apart.
        var value = word.StartsWith('-') && word.Contains('=') ? word[(word.IndexOf('=') + 1)..] : null;
        var asked = value is null ? line : $"{line[..^(value.Length + 1)]} {value}";
        var begin = value ?? word;
        return root.Parse(asked, configuration)
            .GetCompletions(asked.Length)
            .Select(item => item.Label)
            .Where(label => label.StartsWith(begin, StringComparison.Ordinal) && (begin.StartsWith('-') || !label.StartsWith('-')) && !IsNotWorthIt(label))
            .Distinct();
    }

    /// <summary>The exercises for a list of them with commas: what was already written, with each that its last part may become.</summary>
    public static IEnumerable<string> Exercises(string? folder, string word)
    {
        var written = word[..(word.LastIndexOf(',') + 1)];
        return SpecReader.ReadAll(CommonOptions.ExercisesFolder(folder)).Exercises.Select(exercise => written + exercise.Id);
    }

    private static int Cursor(string directive, int length) =>
        int.TryParse(directive.AsSpan().TrimEnd(']')[Asked.Length..].TrimStart(':'), NumberStyles.None, CultureInfo.InvariantCulture, out var cursor) ? Math.Min(cursor, length) : length;

    // Accepted all the same: Windows' own forms of --help, of which /h is also how a path begins, and a value after an option that needs none.
    private static bool IsNotWorthIt(string label) => label is "-?" or "/?" or "/h" or "True" or "False";
}
