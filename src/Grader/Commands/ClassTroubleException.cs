namespace Grader.Commands;

/// <summary>The machine keeps a class from being graded to its end, or what was graded from being written.</summary>
/// <param name="key">Of the text that says what is kept and how to go on, with the placeholder <c>detail</c>.</param>
internal sealed class ClassTroubleException(string key, Exception inner) : Exception($"{key}: {inner.Message}", inner)
{
    public string Key { get; } = key;

    /// <summary>Does something after which only the machine is to blame for files that cannot be read or written.</summary>
    /// <exception cref="ClassTroubleException">One cannot.</exception>
    public static T Of<T>(string key, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ClassTroubleException(key, e);
        }
    }
}
