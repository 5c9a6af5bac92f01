namespace Grader.Batches.Storage;

/// <summary>The file with the grades cannot be used.</summary>
/// <param name="key">Of the text that says why, with the placeholder <c>file</c>.</param>
internal sealed class StoreUnusableException(string key, string file, Exception? inner = null) : Exception($"{key}: {file}", inner)
{
    public string Key { get; } = key;

    public string File { get; } = file;
}
