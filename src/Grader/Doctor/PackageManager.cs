namespace Grader.Doctor;

/// <summary>What installs programs on this machine.</summary>
public enum PackageManager
{
    /// <summary>None that is known here.</summary>
    None,

    /// <summary>Debian, Ubuntu and theirs.</summary>
    Apt,

    /// <summary>Fedora and theirs.</summary>
    Dnf,

    /// <summary>macOS.</summary>
    Brew,
}
