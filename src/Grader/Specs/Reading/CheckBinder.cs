using Grader.Yaml;

namespace Grader.Specs.Reading;

internal sealed class CheckBinder(
    IReadOnlyDictionary<string, ProgramSpec> programs,
    IReadOnlyDictionary<string, SettingSpec> settings,
    ICollection<Problem> problems)
{
    public CheckSpec Bind(YamlNode node)
    {
        var scope = new CheckScope(programs, settings, node.Find("steps"), problems);
        var data = new DataBinder(scope);
        var check = new CheckSpec
        {
            Id = node["id"].Text,
            Title = ExerciseBinder.Localized(node["title"]),
            Points = node["points"].Number,
            Visibility = node.Find("visibility")?.Text == "hidden" ? Visibility.Hidden : Visibility.Visible,
            Needs = [.. node.Find("needs")?.Items.Select(item => item.Text) ?? []],
            Hint = node.Find("hint") is { } hint ? ExerciseBinder.Localized(hint) : LocalizedText.None,
            Discovers = BindDiscovers(node),
            Applies = [.. node.Find("applies")?.Entries.Select(BindApplicability) ?? []],
            Values = data.BindValues(node.Find("values")),
            Network = new NetworkSpec(node.Find("network")?.Find("send-buffer")?.Number, node.Find("network")?.Find("receive-buffer")?.Number),
            Steps = node.Find("steps") is { } steps ? new StepBinder(scope, data).Bind(steps) : [],
            Manual = node.Find("manual") is { } manual
                ? new ManualSpec(ExerciseBinder.Localized(manual["question"]), [.. manual["answers"].Items.Select(item => item.Text)])
                : null,
            Position = node.Position,
        };
        CheckWorth(node, check);
        return check;
    }

    private void CheckWorth(YamlNode node, CheckSpec check)
    {
        if (check.Manual is not null)
            return;
        if (check.Points > 0 && check.Hint.IsEmpty)
            problems.At(node, "no-hint", ("check", check.Id));
        if (!Fallible.Any(check.Steps))
            problems.At(node["steps"], "cannot-fail", ("check", check.Id));
    }

    private string? BindDiscovers(YamlNode node)
    {
        if (node.Find("discovers") is not { } discovers)
            return null;
        if (!settings.TryGetValue(discovers.Text, out var setting))
            problems.Unknown(discovers, "unknown-setting", discovers.Text, settings.Keys);
        else if (setting.Candidates.Count == 0)
            problems.At(discovers, "no-candidates", ("setting", discovers.Text));
        return discovers.Text;
    }

    private Applicability BindApplicability(YamlEntry entry)
    {
        IReadOnlyList<YamlNode> values = entry.Value is YamlList ? entry.Value.Items : [entry.Value];
        if (!settings.TryGetValue(entry.Name, out var setting))
            problems.Unknown(entry.Key, "unknown-setting", entry.Name, settings.Keys);
        else if (setting.Kind == SettingKind.Choice)
            foreach (var value in values.Where(value => !setting.Choices.Contains(value.Text)))
                problems.At(
                    value,
                    "unknown-value",
                    ("word", YamlScalar.Quote(value.Text)),
                    ("setting", entry.Name),
                    ("advice", NearestWord.Advice(value.Text, setting.Choices)));
        return new Applicability(entry.Name, [.. values.Select(value => value.Text)]);
    }
}
