using Grader.Planning;
using Grader.Running;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Specs.Reading;
using Grader.Submissions;
using NUnit.Framework;

namespace Grader.Tests.Running;

/// <summary>
/// Plays a check written in YAML with small programs in its roles. A member of the cast is a line such as
/// <c>server udp_echo.py after=3</c>: its role, its file in <c>Dummies</c>, its arguments. Servers whose file begins with <c>udp_</c> or
/// <c>tcp_</c> are declared to listen there.
/// </summary>
internal sealed record Play
{
    private const int CommonPort = 3500;
    private static readonly string Python = ToolFinder.OnMachine("python3") ?? "python3";

    public static string Dummies { get; } = Repository.Path("tests", "Grader.Tests", "Dummies");

    public required ISandboxKind Kind { get; init; }

    /// <summary>Where its servers listen: another one than the labs' when sandboxes share the machine's ports and others play there meanwhile.</summary>
    public int Port { get; init; } = CommonPort;

    public int Seed { get; init; } = 1;

    /// <summary>The folder that is handed in; the dummies' own unless given.</summary>
    public string Submission { get; init; } = Dummies;

    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>Plays in the strongest sandbox of this machine; a check that it cannot play is told as ignored.</summary>
    /// <param name="check">The steps of a check, or its keys <c>values</c>, <c>network</c> and <c>steps</c>.</param>
    public static CheckOutcome Check(string check, params string[] cast) => TestSandboxes.Default.Run(check, cast);

    public CheckOutcome Run(string check, params string[] cast)
    {
        var task = Task(check, cast);
        var lacking = CapabilityNeeds.Of(task.Check) & ~Kind.Capabilities;
        if (lacking != Capability.None)
            Assert.Ignore($"the sandbox of this machine cannot do this: {lacking}");
        var cancellation = TestContext.CurrentContext.CancellationToken;
        // Whoever plays elsewhere has that port reserved.
        if (!Kind.SharesPorts || Port != CommonPort)
            return CheckRunner.Run(Kind, task, cancellation);
        lock (TestSandboxes.SharedPorts)
            return CheckRunner.Run(Kind, task, cancellation);
    }

    public CheckTask Task(string check, params string[] cast)
    {
        var exercise = Exercise(check, cast);
        return new CheckTask
        {
            Exercise = exercise,
            Check = exercise.Checks[0],
            SubmissionRoot = Submission,
            Programs = cast.Select(Words).ToDictionary(words => words[0], words => Program(words[0], words[1..])),
            Settings = Settings,
            Seed = Seed,
        };
    }

    private ExerciseSpec Exercise(string check, string[] cast)
    {
        var body = check.TrimStart().StartsWith("- ", StringComparison.Ordinal) ? $"steps:\n{check}" : check;
        var programs = cast.Select(Words).Select(words => $"  {words[0]}: {{ files: [{words[0]}]{Listens(words)} }}");
        var settings = Settings.Select(setting => $"  {setting.Key}: \"{setting.Value}\"");
        var text = $$"""
            exercise: "9.9"
            title: { es: Prueba, en: Trial }
            points: 1
            {{Section("programs", programs)}}
            {{Section("settings", settings)}}
            checks:
              - id: trial
                title: { es: Prueba, en: Trial }
                points: 1
                hint: { es: Mirá., en: Look. }
                {{body.ReplaceLineEndings("\n    ")}}
            """;
        var reading = SpecReader.Parse(text, "trial.yaml");
        return reading.Problems.Count == 0 ? reading.Exercises.Single() : throw new InvalidOperationException(string.Join('\n', reading.Problems) + "\n" + text);
    }

    private PreparedProgram Program(string role, string[] command) =>
        new(
            new ProgramSource
            {
                Key = new ProgramKey("9.9", role),
                Recipe = "python",
                Path = command[0],
                Folder = ".",
                Command = command[0].EndsWith(".py", StringComparison.Ordinal) ? [Python, .. command, $"port={Port}"] : command,
            },
            Submission,
            ToolFinder.IsSystem(Python) ? [] : [ToolFinder.InstallFolder(Python)]);

    private string Listens(string[] words) =>
        !words[0].Contains("server", StringComparison.Ordinal) ? ""
        : words[1].StartsWith("tcp_", StringComparison.Ordinal) || words.Contains("how=udp") ? $", listens: tcp/{Port}"
        : $", listens: udp/{Port}";

    private static string Section(string name, IEnumerable<string> lines) => lines.Any() ? $"{name}:\n{string.Join('\n', lines)}" : "";

    private static string[] Words(string member) => member.Split(' ');
}
