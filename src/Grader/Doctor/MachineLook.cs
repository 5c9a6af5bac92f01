using Grader.Judging;
using Grader.Os.Proc;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;

namespace Grader.Doctor;

/// <summary>Finds out what a machine can do by trying it: real sandboxes, its own socket tables.</summary>
internal static class MachineLook
{
    private static readonly string[] Tools = ["unshare", "docker", "python3", .. ToolPackages.Languages];

    // The first is Ubuntu's since 23.10, the second Debian's own; the third is every kernel's (namespaces(7)).
    private static readonly (string Setting, string Hinders, string Helps)[] Settings =
    [
        ("kernel.apparmor_restrict_unprivileged_userns", "1", "0"),
        ("kernel.unprivileged_userns_clone", "0", "1"),
        ("user.max_user_namespaces", "0", "15000"),
    ];

    /// <param name="endpoints">Where the exercises' programs listen.</param>
    public static MachineFacts Take(RunFolder run, IEnumerable<Endpoint> endpoints)
    {
        var namespaces = Trouble("namespace", run);
        return new MachineFacts
        {
            IsLinux = OperatingSystem.IsLinux(),
            Packages = Manager(),
            NamespaceTrouble = namespaces,
            NamespaceSetting = namespaces is null || Environment.IsPrivilegedProcess ? "" : HinderingSetting(),
            Bubblewrap = Version("bwrap"),
            ContainerTrouble = Trouble("container", run),
            Tools = Tools.Where(tool => ToolFinder.OnMachine(tool) is not null).ToHashSet(),
            HeldPorts = [.. endpoints.Distinct().Select(Held).OfType<HeldPort>()],
        };
    }

    private static Finding? Trouble(string kind, RunFolder run)
    {
        try
        {
            SandboxChooser.Choose(kind, run);
            return null;
        }
        catch (GraderFaultException e)
        {
            return e.Why;
        }
    }

    private static PackageManager Manager() =>
        ToolFinder.OnMachine("apt-get") is not null ? PackageManager.Apt
        : ToolFinder.OnMachine("dnf") is not null ? PackageManager.Dnf
        : ToolFinder.OnMachine("brew") is not null ? PackageManager.Brew
        : PackageManager.None;

    private static string HinderingSetting() =>
        Settings
            .Where(setting => ProcFile.TryRead($"/proc/sys/{setting.Setting.Replace('.', '/')}")?.Trim() == setting.Hinders)
            .Select(setting => $"{setting.Setting}={setting.Helps}")
            .FirstOrDefault("");

    private static string Version(string tool) =>
        ToolFinder.OnMachine(tool) is null ? "" : Sandboxes.Namespaces.NamespaceTools.VersionOf(tool);

    private static HeldPort? Held(Endpoint endpoint)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var inodes = new HostNetwork().Sockets(endpoint.Transport).Where(row => row.Listening && row.Local.Port == endpoint.Port).Select(row => row.Inode).ToHashSet();
        return inodes.Count == 0 ? null : new HeldPort(endpoint, SocketOwners.HolderOf(inodes));
    }
}
