using Grader.Judging;
using Grader.Running.Actors;
using Grader.Sandboxes;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Transcripts;

namespace Grader.Running.Verbs;

/// <summary><c>run</c>: a fresh copy of the program's folder in the actor's sandbox, the program started in it, and its socket awaited.</summary>
internal static class RunVerb
{
    public static Finding? Run(Scene scene, RunStep step)
    {
        var program = scene.Task.Programs[step.Program];
        if (step.In is { } other)
            scene.Share(step.As, other);
        var sandbox = scene.SandboxOf(step.As);
        scene.TryActor<ProgramActor>(step.As)?.Process.Kill();
        if (!Directory.EnumerateFileSystemEntries(sandbox.Folder).Any())
            FolderCopy.CopyProgram(scene.Task.SubmissionRoot, program.Folder, sandbox.Folder);
        var arguments = Arguments(scene, step, sandbox.Folder);
        var command = program.Source.Command.Select(word => CommandTemplate.Fill(word, arguments)).ToList();
        if (scene.Task.Exercise.Programs[step.Program].Listens is { } endpoint)
            HeldPorts.Refuse(scene, sandbox, endpoint);
        var before = FolderState.Of(sandbox.Folder);
        var actor = new ProgramActor(step.As, step.Program, sandbox, sandbox.Start(new ProgramStart(command, program.ToolFolders)), scene.Transcript) { Before = before };
        scene.Transcript.Add(new TranscriptEntry.Started(command) { At = scene.Transcript.Now, Actor = step.As });
        scene.Add(actor);
        foreach (var listener in scene.Actors.OfType<TcpListenerPeer>().Where(l => l.Near == sandbox))
            listener.Program = actor;
        if (step.With.TryGetValue("message", out var line) && scene.Task.Settings.GetValueOrDefault("message") == "stdin")
            actor.Type([.. scene.Scope.Bytes(line), (byte)'\n']);
        return step.Until == Readiness.Listening ? AwaitListening(scene, actor, scene.Task.Exercise.Programs[step.Program].Listens!) : null;
    }

    private static Dictionary<string, string> Arguments(Scene scene, RunStep step, string folder)
    {
        var arguments = new Dictionary<string, string> { ["host"] = scene.Scope.Text("{host}"), ["port"] = scene.Scope.Text("{port}") };
        foreach (var (name, data) in step.With)
            arguments[name] = System.Text.Encoding.UTF8.GetString(scene.Scope.Bytes(data));
        foreach (var (name, file) in step.Files)
        {
            WriteAnew(Path.Combine(folder, file.Name), scene.Scope.Bytes(file.Content));
            arguments[name] = file.Name;
        }

        return arguments;
    }

    // A program that ran before may have put a link in the file's place, and what is written must not go where it leads; and what was handed in may
    // have a folder there.
    private static void WriteAnew(string path, byte[] content)
    {
        if (new DirectoryInfo(path) is { Exists: true, LinkTarget: null })
            FolderRemoval.Remove(path);
        else
            File.Delete(path);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        file.Write(content);
    }

    private static Finding? AwaitListening(Scene scene, ProgramActor actor, Endpoint endpoint)
    {
        if (Reaching.Find(scene, actor, endpoint, out _) is { } finding)
            return finding;
        scene.Transcript.Add(new TranscriptEntry.Ready(endpoint.ToString()) { At = scene.Transcript.Now, Actor = actor.Name });
        return null;
    }
}
