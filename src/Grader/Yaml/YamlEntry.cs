namespace Grader.Yaml;

/// <summary>A key of a map with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value)
{
    public string Name => Key.Value;
}
