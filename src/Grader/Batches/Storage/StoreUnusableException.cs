namespace Grader.Batches.Storage;

/// <summary>The file with the grades cannot be used.</summary>
/// <param name="key">Of the text that says why, with the placeholders <c>file</c> and, where the machine keeps it from being used, <c>detail</c>.</param>
internal sealed class StoreUnusableException(string key, string file, Exception? inner = null) : Exception($"{key}: {file}", inner)
{
    /// <summary>The key for a file that the machine cannot read or write, whatever is in it: no room, no permission, a broken disk.</summary>
    public const string Failed = "batch.store.failed";

    public string Key { get; } = key;

    public string File { get; } = file;

    /// <summary>What the machine says.</summary>
    public string Detail => InnerException?.Message ?? "";
}
