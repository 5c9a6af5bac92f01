using Grader.Yaml;

namespace Grader.Specs.Reading;

internal sealed class SettingBinder(ICollection<Problem> problems)
{
    public SettingSpec Bind(YamlEntry entry)
    {
        if (entry.Value is YamlScalar scalar)
            return Simple(entry.Name, scalar);
        var verb = ExerciseShapes.SettingForms.VerbOf(entry.Value);
        return verb.Name switch
        {
            "text" => new SettingSpec { Name = entry.Name, Kind = SettingKind.Text, Default = verb.Value.Text },
            "choice" => Choice(entry.Name, entry.Value),
            "candidates" => new SettingSpec
            {
                Name = entry.Name,
                Kind = SettingKind.Text,
                Candidates = [.. verb.Value.Items.Select(item => item.Text)],
            },
            _ => Simple(entry.Name, (YamlScalar)verb.Value),
        };
    }

    private static SettingSpec Simple(string name, YamlScalar value) => new()
    {
        Name = name,
        Kind = value.AsNumber is null ? SettingKind.Text : SettingKind.Number,
        Default = value.Value,
    };

    private SettingSpec Choice(string name, YamlNode node)
    {
        string[] choices = [.. node["choice"].Items.Select(item => item.Text)];
        var open = node.Find("open")?.Flag ?? false;
        var fallback = node["default"];
        if (!open && !choices.Contains(fallback.Text))
            problems.Unknown(fallback, "unknown-default", fallback.Text, choices);
        return new SettingSpec { Name = name, Kind = SettingKind.Choice, Choices = choices, OpenChoice = open, Default = fallback.Text };
    }
}
