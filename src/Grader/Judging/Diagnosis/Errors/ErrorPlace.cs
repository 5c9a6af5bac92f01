namespace Grader.Judging.Diagnosis.Errors;

/// <summary>Where an error happened, without the folders of the machine it ran on.</summary>
internal static class ErrorPlace
{
    public static string Of(string path, string line) => $"{path[(path.LastIndexOfAny(['/', '\\']) + 1)..]}:{line}";
}
