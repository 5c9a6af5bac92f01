using System.Text;
using Grader.Judging;
using Grader.Os;
using Grader.Sandboxes.Namespaces;
using Grader.Texts;

namespace Grader.Sandboxes.Containers;

/// <summary>
/// A container of its own for each sandbox, from an image with all tools. Linux only and as root of the machine on which the engine runs:
/// the grader's peers live in the container's network, and its processes are looked at from outside.
/// </summary>
internal sealed class ContainerKind : ISandboxKind
{
    private readonly RunFolder _run;
    private readonly ContainerEngine _engine;
    private readonly ContainerImage _image;
    private readonly HashSet<string> _tools;

    private ContainerKind(RunFolder run, ContainerEngine engine, ContainerImage image)
    {
        _run = run;
        _engine = engine;
        _image = image;
        Detail = Phrase.Of("sandbox_detail.container", ("version", engine.Version), ("image", image.Name));
        _tools = ListTools();
    }

    public string Name => "container";

    public Phrase Detail { get; }

    public string Image => _image.Digest;

    public Capability Capabilities =>
        Capability.TwoStacks | Capability.SourceAddress | Capability.Backlog | Capability.Segments | Capability.Buffers
        | Capability.Interrupt | Capability.Terminal | Capability.Stillness;

    public bool SharesPorts => false;

    /// <summary>Connects to the engine, removes what killed runs left there, and runs a program in a real container once.</summary>
    /// <exception cref="GraderFaultException">Something is missing for that; it says what and what helps.</exception>
    public static ContainerKind Prepare(RunFolder run, string image)
    {
        if (!OperatingSystem.IsLinux())
            throw new GraderFaultException(new Finding("engine.not-linux"));
        var engine = ContainerEngine.Connect();
        if (Libc.EffectiveUser() != 0 || UserNamespace.IsWithin)
            throw new GraderFaultException(new Finding("engine.not-root"));
        foreach (var left in engine.Labelled(ContainerLabels.Run, null).Where(c => ContainerLabels.IsLeftOver(c.Labels)))
            engine.Remove(left.ID);
        run.AtEnd(() => RemoveAll(engine, run));
        run.AfterDeath([.. OwnCommand.Words(), "sweep", run.Path]);
        return new ContainerKind(run, engine, engine.FindImage(image));
    }

    public SandboxTool? FindTool(string name) => _tools.Contains(name) ? new SandboxTool(null) : null;

    public ISandbox Open(SandboxRequest request) => new ContainerSandbox(_run, _engine, _image, request);

    // A program really runs in a real container, captured as in a check, once, and it tells what the image has.
    private HashSet<string> ListTools()
    {
        var folders = string.Join(' ', _image.ToolFolders.Concat(["/usr/local/bin", "/usr/bin", "/bin"]).Distinct());
        using var sandbox = Open(new SandboxRequest(Specs.NetworkSpec.Default, Capture: true, ResourceLimits.ForPrograms));
        using var program = sandbox.Start(new ProgramStart(["/bin/sh", "-c", $"for d in {folders}; do for f in $d/*; do [ -x $f ] && echo \"${{f##*/}}\"; done; done; exit 0"], []));
        var output = new StringBuilder();
        var poller = new Poller();
        while (program.ExitCode is null)
        {
            poller.Clear();
            poller.Add(program.Terminal.Descriptor, forReading: true, forWriting: false);
            poller.Wait(10, CancellationToken.None);
            output.Append(Encoding.UTF8.GetString(program.Terminal.Read()));
        }

        output.Append(Encoding.UTF8.GetString(program.Terminal.Read()));
        return program.ExitCode == 0
            ? [.. output.ToString().Split('\n')]
            : throw new GraderFaultException(new Finding("engine.refused").With("detail", output.ToString().Trim()));
    }

    // Ended containers are removed by the engine itself; a run is over when that is done.
    private static void RemoveAll(ContainerEngine engine, RunFolder run)
    {
        try
        {
            foreach (var left in engine.Labelled(ContainerLabels.Run, run.Path))
                engine.Remove(left.ID);
            var poller = new Poller();
            while (engine.Labelled(ContainerLabels.Run, run.Path).Count > 0)
                poller.Wait(20, CancellationToken.None);
        }
        catch (GraderFaultException)
        {
            // The engine is gone; the next run removes what it still has when it is back.
        }
    }
}
