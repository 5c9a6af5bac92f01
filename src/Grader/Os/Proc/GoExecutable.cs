namespace Grader.Os.Proc;

/// <summary>Knows programs that Go's linker made, by the note it puts at their beginning (elf(5): name <c>Go</c>, type 4, the build's id).</summary>
internal static class GoExecutable
{
    private const int Beginning = 8192;

    /// <summary>False as well for a process that is gone.</summary>
    public static bool Runs(int process)
    {
        try
        {
            using var handle = File.OpenHandle($"/proc/{process}/exe");
            var bytes = new byte[Beginning];
            return bytes.AsSpan(0, RandomAccess.Read(handle, bytes, 0)).IndexOf("\x04\0\0\0Go\0\0"u8) >= 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
