using System.Text;
using Grader.Os;
using Grader.Sandboxes.Containers;
using Grader.Sandboxes.Namespaces;
using Grader.Sandboxes.Processes;

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
            return new SandboxChoice(ContainerKind.Prepare(run, image ?? DefaultImage), "asked", "");
        if (asked == "process")
            return new SandboxChoice(new ProcessKind(run), "asked", "");
        var (kind, trouble) = TryNamespaces(run);
        if (kind is not null)
            return new SandboxChoice(kind, asked == "auto" ? "namespace" : "asked", "");
        return asked == "auto"
            ? new SandboxChoice(new ProcessKind(run), "process", trouble)
            : throw new GraderFaultException($"the namespace sandbox does not work on this machine: {trouble}");
    }

    private static (ISandboxKind? Kind, string Trouble) TryNamespaces(RunFolder run)
    {
        if (!OperatingSystem.IsLinux())
            return (null, "namespaces exist only on Linux");
        if (Libc.EffectiveUser() != 0)
            return (null, UserNamespaceTrouble());
        var first = TryNamespacesOnce(run);
        // What a machine cannot do, it cannot do twice; what it refused for a moment must not change how the whole run is isolated.
        return first.Kind is null ? TryNamespacesOnce(run) : first;
    }

    private static (ISandboxKind? Kind, string Trouble) TryNamespacesOnce(RunFolder run)
    {
        try
        {
            var kind = new NamespaceKind(run, NamespaceTools.Find());
            Probe(kind);
            return (kind, "");
        }
        catch (GraderFaultException e)
        {
            return (null, e.Message);
        }
    }

    // A program really runs in a real sandbox, once; what could go wrong is not guessed from versions and settings.
    private static void Probe(NamespaceKind kind)
    {
        using var sandbox = kind.Open(new SandboxRequest(Specs.NetworkSpec.Default, Capture: false, ResourceLimits.ForPrograms));
        using var program = sandbox.Start(new ProgramStart(["/bin/sh", "-c", "echo ready"], []));
        // Its few words stay in the terminal until the end, so that a failure of the sandbox can tell them.
        var poller = new Poller();
        while (program.ExitCode is null)
            poller.Wait(ProbeStep, CancellationToken.None);
        if (program.ExitCode != 0)
            throw new GraderFaultException($"a probe ended with status {program.ExitCode}: {Encoding.UTF8.GetString(program.Terminal.Read()).Trim()}");
    }

    private static string UserNamespaceTrouble() =>
        File.Exists("/proc/sys/kernel/apparmor_restrict_unprivileged_userns")
            ? "this user may not make user namespaces; `sudo sysctl kernel.apparmor_restrict_unprivileged_userns=0` allows it, or run the grader with sudo"
            : "this user may not make user namespaces; run the grader with sudo, or allow them (sysctl user.max_user_namespaces)";
}
