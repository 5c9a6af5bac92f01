using Grader.Texts;

namespace Grader.Doctor;

/// <summary>Tells from what was found out what a machine can do. Pure.</summary>
internal static class Checkup
{
    /// <summary>Isolation first, then languages, then ports.</summary>
    public static IReadOnlyList<Symptom> Of(MachineFacts facts) => [.. Isolation(facts), .. Languages(facts), .. Ports(facts)];

    /// <summary>Of a machine on which nothing can be tried, because there is no place for temporary files.</summary>
    /// <param name="detail">Why, in the system's words.</param>
    public static Symptom NoTemporaryFiles(string folder, string detail) => new(Health.Bad, Phrase.Of("doctor.no_temporary_files", ("folder", folder), ("detail", detail)));

    /// <summary>Whether programs can be isolated, and programs in Python, the course's language, run.</summary>
    public static bool IsFit(IReadOnlyList<Symptom> symptoms) => symptoms.All(symptom => symptom.Health != Health.Bad);

    private static IEnumerable<Symptom> Isolation(MachineFacts facts)
    {
        var isolated = facts.NamespaceTrouble is null || facts.ContainerTrouble is null;
        var worst = isolated ? Health.Limited : Health.Bad;
        if (facts.NamespaceTrouble is null)
            yield return new Symptom(Health.Good, Phrase.Of("doctor.namespaces"));
        else if (!facts.IsLinux)
            yield return new Symptom(worst, Phrase.Of("doctor.not_linux"));
        else if (facts.NamespaceSetting.Length > 0)
            yield return new Symptom(worst, Phrase.Of("doctor.no_namespaces_setting"), $"sudo sysctl -w {facts.NamespaceSetting}");
        else
            yield return new Symptom(worst, Phrase.Of("doctor.no_namespaces", [.. facts.NamespaceTrouble.Parameters.Select(p => (p.Key, (object)p.Value))]), facts.Tools.Contains("unshare") ? "" : Install(facts, "unshare"));
        if (facts.IsLinux)
            yield return facts.Bubblewrap.Length > 0 ? new Symptom(Health.Good, Phrase.Of("doctor.bubblewrap", ("version", facts.Bubblewrap))) : new Symptom(Health.Limited, Phrase.Of("doctor.no_bubblewrap"), Install(facts, "bwrap"));
        yield return facts.ContainerTrouble is { } trouble
            ? new Symptom(Health.Limited, Phrase.Of($"doctor.{trouble.Code}", [.. trouble.Parameters.Select(p => (p.Key, (object)p.Value))]), ContainerRemedy(facts, trouble.Code))
            : new Symptom(Health.Good, Phrase.Of("doctor.containers"));
    }

    private static string ContainerRemedy(MachineFacts facts, string code) =>
        code switch
        {
            "engine.none" when facts.Tools.Contains("docker") && facts.IsLinux => "sudo systemctl start docker",
            "engine.none" => Install(facts, "docker"),
            "engine.no-image" => "docker build -t grader-programs docker",
            "engine.forbidden" or "engine.not-root" => "sudo grader doctor",
            _ => "",
        };

    private static IEnumerable<Symptom> Languages(MachineFacts facts)
    {
        yield return facts.Tools.Contains("python3") ? new Symptom(Health.Good, Phrase.Of("doctor.tool", ("tool", "python3"))) : new Symptom(Health.Bad, Phrase.Of("doctor.no_python"), Install(facts, "python3"));
        foreach (var tool in ToolPackages.Languages)
        {
            yield return facts.Tools.Contains(tool)
                ? new Symptom(Health.Good, Phrase.Of("doctor.tool", ("tool", tool)))
                : new Symptom(Health.Limited, Phrase.Of("doctor.no_tool", ("tool", tool)), Install(facts, tool));
        }
    }

    // A network of its own has all ports free, so that only the sandbox without one minds.
    private static IEnumerable<Symptom> Ports(MachineFacts facts)
    {
        var health = facts.NamespaceTrouble is null || facts.ContainerTrouble is null ? Health.Limited : Health.Bad;
        if (facts.HeldPorts.Count == 0)
            yield return new Symptom(Health.Good, Phrase.Of("doctor.ports"));
        foreach (var (endpoint, holder) in facts.HeldPorts)
        {
            yield return holder is null
                ? new Symptom(health, Phrase.Of("doctor.port_held", ("endpoint", endpoint)), $"sudo ss -lpn 'sport = :{endpoint.Port}'")
                : new Symptom(health, Phrase.Of("doctor.port_held_by", ("endpoint", endpoint), ("holder", holder)), $"kill {holder.Process}");
        }
    }

    private static string Install(MachineFacts facts, string tool) => ToolPackages.Install(facts.Packages, tool) ?? "";
}
