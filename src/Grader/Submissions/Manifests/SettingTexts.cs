using Grader.Specs;
using Grader.Texts;

namespace Grader.Submissions.Manifests;

/// <summary>What the settings mean, for the comments of a manifest: by name those that are known, the others by what they take.</summary>
internal sealed class SettingTexts(Phrases phrases, Language language)
{
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["quit"] = "salir",
        ["exec"] = "EXEC {command}",
        ["exec_reply"] = "{status}",
    };

    public static string Example(SettingSpec setting) =>
        Examples.GetValueOrDefault(setting.Name) ?? setting.Candidates.Concat(setting.Choices).FirstOrDefault() ?? (setting.Kind == SettingKind.Number ? "1" : "");

    public string Explain(SettingSpec setting)
    {
        var known = $"manifest.setting.{setting.Name}";
        return phrases.Has(language.Code, known) ? phrases.Say(language, known, ("command", "{command}"), ("status", "{status}")) : ByForm(setting);
    }

    private string ByForm(SettingSpec setting) => setting.Kind switch
    {
        SettingKind.Number => phrases.Say(language, "manifest.setting-of.number"),
        SettingKind.Choice => phrases.Say(language, setting.OpenChoice ? "manifest.setting-of.open-choice" : "manifest.setting-of.choice", ("choices", string.Join(", ", setting.Choices))),
        _ => phrases.Say(language, "manifest.setting-of.text"),
    };
}
