using Grader.Judging;

namespace Grader.Doctor;

/// <summary>What was found out about a machine.</summary>
internal sealed record MachineFacts
{
    public required bool IsLinux { get; init; }

    public required PackageManager Packages { get; init; }

    /// <summary>How the probe of namespaces ended: null when a program ran in one, else why none did.</summary>
    public required Finding? NamespaceTrouble { get; init; }

    /// <summary>The setting of the kernel that keeps this user from making user namespaces, as sysctl takes it: <c>NAME=VALUE</c>; empty when none does.</summary>
    public required string NamespaceSetting { get; init; }

    /// <summary>As it tells it, <c>bubblewrap 0.8.0</c>; empty when it is not installed.</summary>
    public required string Bubblewrap { get; init; }

    /// <summary>Why containers cannot be used; null when one ran.</summary>
    public required Finding? ContainerTrouble { get; init; }

    /// <summary>The tools that are installed.</summary>
    public required IReadOnlySet<string> Tools { get; init; }

    /// <summary>The ports of the exercises that somebody holds, such as <c>udp/3500</c>, and who, where that may be seen.</summary>
    public required IReadOnlyList<HeldPort> HeldPorts { get; init; }
}
