namespace Grader.Batches.Sources;

/// <summary>Something handed in, as it lies in the source.</summary>
/// <param name="Name">The name it has there: of a folder, a file or a repository.</param>
/// <param name="Path">Absolute path of the folder or archive.</param>
/// <param name="Platform">What the course system says of whose it is; null when its name tells nothing.</param>
/// <param name="Login">The user whose repository it is; empty for others.</param>
/// <param name="At">When it was handed in, as far as the files tell: the newest of them, or a repository's last commit; null when they do not.</param>
internal sealed record FoundDelivery(string Name, string Path, PlatformName? Platform, string Login, DateTimeOffset? At);
