namespace Grader.Judging.Diagnosis.Errors;

/// <summary>One error of Python's in a program's output; a chain of several, or a group, is one.</summary>
/// <param name="Error">The last line: the exception and its message.</param>
/// <param name="Place">The last frame in a file that is not the library's.</param>
/// <param name="IsUncaughtElsewhere">
/// It is introduced as one that nobody caught in a thread, a task, a process or a request's handler.
/// </param>
/// <param name="IsLastWord">Nothing was printed after it.</param>
internal sealed record PythonTraceback(string Error, string Place, bool IsUncaughtElsewhere, bool IsLastWord);
