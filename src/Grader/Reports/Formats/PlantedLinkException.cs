namespace Grader.Reports.Formats;

/// <summary>A report would be written where a link of the submission leads.</summary>
/// <param name="path">The link.</param>
internal sealed class PlantedLinkException(string path) : IOException($"{path} is a link of the submission")
{
    public string Path { get; } = path;
}
