using Grader.Os.Proc;
using Grader.Sandboxes;
using Grader.Sandboxes.Containers;
using Grader.Sandboxes.Groups;
using NUnit.Framework;

namespace Grader.Tests.Commands;

/// <summary>What runs of a lab have on the machine, now.</summary>
internal static class Remains
{
    /// <summary>Everything: processes, files, control groups and, where programs ran in them, containers.</summary>
    public static List<string> Of(Lab lab, string sandbox) => [.. Processes(lab), .. Files(lab), .. Groups(lab), .. sandbox == "container" ? Containers(lab) : []];

    /// <summary>Processes of the lab's slow program, and those with the mark of one of its runs.</summary>
    public static List<string> Processes(Lab lab)
    {
        var mark = $"{RunFolder.Marker}={lab.Temporary}/";
        return
        [
            .. Directory.EnumerateDirectories("/proc")
                .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
                .Select(folder => (Command: ProcFile.TryRead($"{folder}/cmdline") ?? "", Environment: ProcFile.TryRead($"{folder}/environ") ?? "", Folder: folder))
                .Where(p => p.Command.Contains(lab.SlowProgram) || p.Environment.Split('\0').Any(line => line.StartsWith(mark)))
                .Select(p => $"{p.Folder} {p.Command.Replace('\0', ' ').Trim()}"),
        ];
    }

    public static List<string> Files(Lab lab) => [.. Directory.EnumerateFileSystemEntries(lab.Temporary).Select(path => Path.GetFileName(path))];

    /// <summary>Control groups of the lab's graders that have ended.</summary>
    public static List<string> Groups(Lab lab) =>
        [.. MemoryGroups.Abandoned().Where(folder => lab.Graders.Any(grader => Path.GetFileName(folder).StartsWith($"grader-{grader}-", StringComparison.Ordinal)))];

    /// <summary>Containers of the lab's runs, in whatever state, as <c>id state</c>.</summary>
    public static List<string> Containers(Lab lab) =>
    [
        .. ContainerEngine.Connect().Labelled(ContainerLabels.Run, null)
            .Where(c => c.Labels[ContainerLabels.Run].StartsWith(lab.Temporary, StringComparison.Ordinal))
            .Select(c => $"{c.ID} {c.State}"),
    ];

    public static string Told(IEnumerable<string> all) => string.Join(", ", all);

    public static async Task PollAsync(Func<bool> holds, Func<string> seen, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        try
        {
            while (!holds())
                await timer.WaitForNextTickAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Still there: {seen()}");
        }
    }
}
