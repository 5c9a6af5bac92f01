using System.Text;
using Grader.Judging;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes.Containers;
using Grader.Sandboxes.Namespaces;
using Grader.Sandboxes.Processes;
using Grader.Texts;

namespace Grader.Sandboxes.Choosing;

/// <summary>Finds the kind of sandbox for a run: what was asked for, or the strongest that a real probe shows to work.</summary>
internal static class SandboxChooser
{
    private const int ProbeStep = 3; // ms; a probe takes about 20

    /// <summary>The names that may be asked for; <c>auto</c> is none of them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["namespace", "container", "process"];

    /// <summary>The image of containers unless another one is asked for: what <c>docker/</c> makes.</summary>
    public static string DefaultImage => "grader-programs";

    /// <param name="asked"><c>auto</c> or one of <see cref="Names"/>.</param>
    /// <param name="image">The image of containers; <see cref="DefaultImage"/> when null.</param>
    /// <exception cref="GraderFaultException">What was asked for does not work here; the message says why and what helps.</exception>
    public static SandboxChoice Choose(string asked, RunFolder run, string? image = null)
    {
        if (asked == "container")
            return new SandboxChoice(ContainerKind.Prepare(run, image ?? DefaultImage), "asked");
        if (asked == "process")
            return new SandboxChoice(new ProcessKind(run), "asked");
        var (kind, trouble) = TryNamespaces(run);
        if (kind is not null)
            return new SandboxChoice(kind, asked == "auto" ? "namespace" : "asked");
        return asked == "auto"
            ? new SandboxChoice(new ProcessKind(run), "process", trouble)
            : throw new GraderFaultException(new Finding("sandbox.no-namespaces").With("detail", trouble!));
    }

    private static (ISandboxKind? Kind, Phrase? Trouble) TryNamespaces(RunFolder run)
    {
        if (!OperatingSystem.IsLinux())
            return (null, Phrase.Of("sandbox_trouble.not_linux"));
        if (Libc.EffectiveUser() != 0)
            return (null, UserNamespaceTrouble());
        var first = TryNamespacesOnce(run);
        // What a machine cannot do, it cannot do twice; what it refused for a moment must not change how the whole run is isolated.
        return first.Kind is null ? TryNamespacesOnce(run) : first;
    }

    private static (ISandboxKind? Kind, Phrase? Trouble) TryNamespacesOnce(RunFolder run)
    {
        if (NamespaceTools.Missing() is { } tool)
            return (null, Phrase.Of("sandbox_trouble.no_tool", ("tool", tool)));
        try
        {
            var kind = new NamespaceKind(run, NamespaceTools.Find());
            return Probe(kind) is { } trouble ? (null, trouble) : (kind, null);
        }
        catch (GraderFaultException e)
        {
            return (null, e.What ?? Phrase.Words(e.Message));
        }
    }

    // A program really runs in a real sandbox, captured as in a check, once; what could go wrong is not guessed from versions and settings.
    private static Phrase? Probe(NamespaceKind kind)
    {
        using var sandbox = kind.Open(new SandboxRequest(Specs.NetworkSpec.Default, Capture: true, ResourceLimits.ForPrograms));
        using var program = sandbox.Start(new ProgramStart(["/bin/sh", "-c", "echo ready && read answer"], []));
        var said = "";
        Await(program, () => (said += Encoding.UTF8.GetString(program.Terminal.Read())).Contains("ready", StringComparison.Ordinal));
        var isSeen = program.ExitCode is not null || program.Members().Any(IsSeen);
        program.Terminal.Type("\n"u8);
        Await(program, () => false);
        return program.ExitCode != 0 ? Phrase.Of("sandbox_trouble.probe", ("status", program.ExitCode!), ("said", (said + Encoding.UTF8.GetString(program.Terminal.Read())).Trim()))
            : isSeen ? null
            : Phrase.Of("sandbox_trouble.blind");
    }

    private static void Await(IProgramProcess program, Func<bool> fact)
    {
        for (var poller = new Poller(); program.ExitCode is null && !fact(); poller.Wait(ProbeStep, CancellationToken.None))
            poller.Clear();
    }

    // Without that, a server that listens would seem not to: the socket is there, and nobody is known to hold it.
    private static bool IsSeen(int process) =>
        ProcFile.Numbers($"/proc/{process}/fd").Any(descriptor => ProcFile.TryReadLink($"/proc/{process}/fd/{descriptor}") is not null);

    private static Phrase UserNamespaceTrouble() =>
        Phrase.Of(File.Exists("/proc/sys/kernel/apparmor_restrict_unprivileged_userns") ? "sandbox_trouble.apparmor" : "sandbox_trouble.user_namespaces");
}
