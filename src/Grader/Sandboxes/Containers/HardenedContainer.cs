using Docker.DotNet.Models;
using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using Grader.Sandboxes.Policies;
using Microsoft.Extensions.Logging.Abstractions;

namespace Grader.Sandboxes.Containers;

/// <summary>How a container is made that nothing gets out of.</summary>
internal static class HardenedContainer
{
    /// <summary>Where programs find their folder.</summary>
    public const string WorkFolder = "/work";

    /// <summary>Where the container's first process finds its <see cref="Lifeline"/>.</summary>
    public const string LifelineFile = "/.lifeline";

    /// <summary>Where Docker puts its init (tini) in a container.</summary>
    public const string Init = "/sbin/docker-init";

    private const string Nothing = "none";
    private const long SharedMemory = 16 << 20;

    /// <param name="name">By which the engine and <see cref="ContainerJournal"/> know it.</param>
    /// <param name="folder">The machine's folder that becomes <see cref="WorkFolder"/>.</param>
    /// <param name="files">Read-only files, by their path in the container.</param>
    /// <param name="holder">The user of its first processes: another one than the programs', so that they cannot touch them.</param>
    public static IContainer Make(string name, ContainerImage image, RunFolder run, string folder, IReadOnlyDictionary<string, string> files, uint holder, ResourceLimits limits)
    {
        var builder = new ContainerBuilder(image.Name)
            .WithImagePullPolicy(_ => false)
            .WithLogger(NullLogger.Instance)
            .WithName(name)
            .WithHostname("sandbox")
            .WithEntrypoint([.. Lifeline.Hold(LifelineFile)])
            .WithCommand()
            // By this the run's janitor knows what to end after a killed grader; the engine then removes the container by itself.
            .WithEnvironment(RunFolder.Marker, run.Path)
            .WithAutoRemove(true)
            .WithCleanUp(false)
            .WithLabel(ContainerLabels.Of(run))
            .WithBindMount(folder, WorkFolder)
            .WithCreateParameterModifier(p => Harden(p, holder, limits));
        foreach (var (inside, outside) in files)
            builder = builder.WithBindMount(outside, inside, DotNet.Testcontainers.Configurations.AccessMode.ReadOnly);
        return builder.Build();
    }

    private static void Harden(CreateContainerParameters parameters, uint holder, ResourceLimits limits)
    {
        parameters.User = $"{holder}:{holder}";
        parameters.WorkingDir = "/";
        var host = parameters.HostConfig ??= new HostConfig();
        // No network but a loopback, no port of the machine; and the loopback has ::1 too, which Docker leaves out otherwise (measured).
        host.NetworkMode = Nothing;
        host.PublishAllPorts = false;
        host.Sysctls = new Dictionary<string, string> { ["net.ipv6.conf.all.disable_ipv6"] = "0" };
        host.ExtraHosts = ["sandbox:127.0.0.1"];
        host.ReadonlyRootfs = true;
        host.Tmpfs = new Dictionary<string, string> { ["/tmp"] = "rw,exec,nosuid,nodev,size=64m,mode=1777" };
        host.ShmSize = SharedMemory;
        host.CapDrop = ["ALL"];
        host.SecurityOpt = ["no-new-privileges", $"seccomp={DockerCallProfile.Json}"];
        host.IpcMode = "private";
        host.Init = true;
        // Two for the container's own first processes, and two for each program's.
        host.PidsLimit = limits.Processes + 6;
        host.Memory = limits.MemoryBytes;
        host.MemorySwap = limits.MemoryBytes;
        host.NanoCPUs = 1_000_000_000;
        host.Ulimits =
        [
            Limit("core", 0), Limit("nofile", limits.Descriptors), Limit("fsize", limits.FileBytes), new() { Name = "cpu", Soft = limits.CpuSeconds, Hard = limits.CpuSeconds + ResourceLimits.CpuGrace },
        ];
        // Nothing is printed to the engine: programs have terminals.
        host.LogConfig = new LogConfig { Type = Nothing };
    }

    private static Ulimit Limit(string name, long value) => new() { Name = name, Soft = value, Hard = value };
}
