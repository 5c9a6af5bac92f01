using Grader.Judging;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Specs.Reading;
using Grader.Submissions;
using Grader.Tests.Running;

namespace Grader.Tests.Planning;

/// <summary>Exercises written in tests, and submissions for them without files.</summary>
internal static class Exercises
{
    private static readonly string Python = ToolFinder.OnMachine("python3") ?? "python3";

    /// <param name="checks">The checks, as in a file.</param>
    /// <param name="settings">The settings, as the value of their key.</param>
    public static ExerciseSpec Exercise(string id, string checks, string settings = "{}")
    {
        var points = System.Text.RegularExpressions.Regex.Matches(checks, @"points: (\d+)").Sum(match => int.Parse(match.Groups[1].Value));
        var text = $$"""
            exercise: "{{id}}"
            title: { es: Prueba, en: Trial }
            points: {{points}}
            programs:
              server: { files: [server], listens: udp/3500 }
              client: { files: [client] }
            settings: {{settings}}
            checks:
              {{checks.ReplaceLineEndings("\n  ")}}
            """;
        var reading = SpecReader.Parse(text, $"{id}.yaml");
        return reading.Problems.Count == 0 ? reading.Exercises.Single() : throw new InvalidOperationException(string.Join('\n', reading.Problems) + "\n" + text);
    }

    /// <summary>A check that passes when the client ends with status 0.</summary>
    public static string Check(string id, int points = 1, string more = "", string steps = "[run: client, expect: { of: client, exits: 0 }]") => $$"""
        - id: {{id}}
          title: { es: Prueba, en: Trial }
          points: {{points}}
          hint: { es: Mirá., en: Look. }
          steps: {{steps}}
          {{more}}
        """;

    /// <summary>A submission whose programs are dummies, by exercise and role: <c>9.1 client prints.py how=error</c>.</summary>
    public static Submission Submission(params string[] programs) => new()
    {
        Root = Play.Dummies,
        Programs = programs.Select(Program).ToDictionary(source => source.Key),
        Missing = new Dictionary<ProgramKey, Finding>(),
    };

    public static Submission Lacking(this Submission submission, string exercise, string role) => submission with
    {
        Missing = new Dictionary<ProgramKey, Finding>(submission.Missing)
        {
            [new ProgramKey(exercise, role)] = new Finding("submission.missing").With("program", $"@role.{role}").With("exercise", exercise).With("files", "client"),
        },
    };

    private static ProgramSource Program(string line)
    {
        var words = line.Split(' ');
        return new ProgramSource
        {
            Key = new ProgramKey(words[0], words[1]),
            Recipe = "python",
            Path = words[2],
            Folder = ".",
            Command = words[2].EndsWith(".py", StringComparison.Ordinal) ? [Python, .. words[2..], "port=3500"] : words[2..],
        };
    }
}
