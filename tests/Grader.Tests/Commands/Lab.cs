using Grader.Sandboxes;
using Grader.Tests.Running;
using Grader.Tests.Sandboxes;

namespace Grader.Tests.Commands;

/// <summary>
/// A folder of its own with two small exercises, submissions for them and a place for temporary files. The grader runs in it, so that
/// paths on its command line are short.
/// </summary>
internal sealed class Lab : IDisposable
{
    private const string Echo = """
        import socket

        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(("127.0.0.1", PORT))
        while True:
            data, sender = s.recvfrom(65536)
            s.sendto(data, sender)
        """;

    private const string Slow = """
        import socket
        import time

        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.bind(("127.0.0.1", PORT))
        while True:
            data, sender = s.recvfrom(65536)
            time.sleep(60)
            s.sendto(data, sender)
        """;

    private const string EchoExercise = """
        exercise: "9.1"
        title: { es: Eco, en: Echo }
        points: 3
        programs:
          server: { files: [udp_echo_server], listens: udp/PORT }
        checks:
          - id: answers
            title: { es: Responde, en: Answers }
            points: 2
            hint: { es: Respondé a quien escribió., en: Answer whoever wrote. }
            values:
              message: { words: 3 }
            steps:
              - run: server
              - send: { from: me, data: "{message}" }
              - expect: { at: me, data: "{message}" }
          - id: answers-again
            title: { es: Sigue respondiendo, en: Goes on answering }
            points: 1
            needs: [answers]
            hint: { es: Usá un ciclo., en: Use a loop. }
            steps:
              - run: server
              - repeat:
                  times: 2
                  steps:
                    - send: { from: me, data: hola }
                    - expect: { at: me, data: hola }
        """;

    // The pause makes the time in which it can be interrupted long, however patient the grader is with the program.
    private const string SlowExercise = """
        exercise: "9.2"
        title: { es: Lento, en: Slow }
        points: 2
        programs:
          server: { files: [SLOW], listens: udp/PORT }
        checks:
          - id: takes-its-time
            title: { es: Tarda, en: Takes its time }
            points: 2
            hint: { es: Respondé antes., en: Answer sooner. }
            steps:
              - run: server
              - send: { from: me, data: hola }
              - send: { from: me, data: hola, pause: 60000 }
              - expect: { at: me, data: hola }
        """;

    private readonly Ports? _own;
    private readonly List<GraderProcess> _graders = [];

    /// <param name="port">Where its servers listen: one of its own, which ends with it, for a sandbox that shares the machine's ports; 3500 otherwise.</param>
    public Lab(Ports? port = null)
    {
        // On machines where no other sandbox can be made the labs of tests beside this one must keep off each other as well.
        _own = port ?? (TestSandboxes.Default.Kind.SharesPorts ? Ports.Reserve() : null);
        Root = Directory.CreateTempSubdirectory("lab-").FullName;
        // Sandboxes belong to other users, who must be able to enter it.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Root, File.GetUnixFileMode(Root) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        Temporary = Directory.CreateDirectory(Path("tmp")).FullName;
        Write("exercises/9.1/exercise.yaml", EchoExercise);
        Write("good/udp_echo_server.py", Echo);
    }

    public string Root { get; }

    /// <summary>Where its servers listen.</summary>
    public int Port => _own?.Number ?? 3500;

    /// <summary>What the grader has for <c>TMPDIR</c>; nobody else uses it.</summary>
    public string Temporary { get; }

    /// <summary>The slow exercise's program: a name that no other process of the machine has.</summary>
    public string SlowProgram { get; } = $"slow_{Guid.NewGuid():N}";

    /// <summary>Makes a command <c>grader</c>, as it is once it is installed, in the lab's folder <c>bin</c>.</summary>
    public void Install()
    {
        Write("bin/grader", $"#!/bin/sh\nexec dotnet '{GraderProcess.Assembly}' \"$@\"");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path("bin/grader"), (UnixFileMode)0b111_101_101);
    }

    /// <summary>Lets other users make files in it, so that it is where runs have their folders although sandboxes of other users must get in.</summary>
    public void OpenToAll()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode All = (UnixFileMode)0b111_111_111;
        File.SetUnixFileMode(Root, All);
        File.SetUnixFileMode(Temporary, All);
    }

    public string Path(string path) => System.IO.Path.Combine(Root, path);

    /// <summary>Writes a file with the lab's own port and names, and its folders.</summary>
    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!);
        File.WriteAllText(Path(path), text.Replace("PORT", $"{Port}").Replace("SLOW", SlowProgram) + "\n");
    }

    /// <summary>A submission that answers something else.</summary>
    public void AddWrong() => Write("wrong/udp_echo_server.py", Echo.Replace("s.sendto(data", "s.sendto(b\"no\" + data"));

    /// <summary>Hides a check of the exercise from students.</summary>
    public void Hide(string check) => Write("exercises/9.1/exercise.yaml", EchoExercise.Replace($"- id: {check}\n", $"- id: {check}\n    visibility: hidden\n"));

    /// <summary>An exercise that takes a minute, in the good submission too.</summary>
    public void AddSlow()
    {
        Write("exercises/9.2/exercise.yaml", SlowExercise);
        Write($"good/{SlowProgram}.py", Slow);
    }

    /// <summary>More exercises like the first, for the good submission too.</summary>
    public void AddEchoes(int count)
    {
        for (var i = 3; i < 3 + count; i++)
            Write($"exercises/9.{i}/exercise.yaml", EchoExercise.Replace("9.1", $"9.{i}").Replace("files: [udp_echo_server]", $"files: [eco_{i}]"));
        for (var i = 3; i < 3 + count; i++)
            Write($"good/9.{i}/eco_{i}.py", Echo);
    }

    /// <summary>A folder of exercises with a slip in the fifth line.</summary>
    public void AddBroken() => Write("broken/9.1/exercise.yaml", EchoExercise.Replace("files:", "fils:"));

    /// <summary>The processes that were started with <see cref="GraderProcess.Start(Lab, CancellationToken, string[])"/>.</summary>
    public IEnumerable<int> Graders => _graders.Select(grader => grader.Id);

    /// <summary>Ends with the lab what a test that failed would leave running.</summary>
    public void Ends(GraderProcess grader) => _graders.Add(grader);

    public void Dispose()
    {
        _graders.ForEach(grader => grader.Dispose());
        FolderRemoval.Remove(Root);
        _own?.Dispose();
    }
}
