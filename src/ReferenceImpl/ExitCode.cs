namespace ReferenceImpl;

/// <summary>The exit statuses of every program here, as the shell's conventions have them.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Failure = 1;
    public const int Usage = 2;
}
