using Grader.Texts;

namespace Grader.Doctor;

/// <summary>In which package of each system a tool comes, and the command that installs it.</summary>
internal static class ToolPackages
{
    // Tool, then its package for apt, dnf and brew; - where there is none.
    private static readonly Dictionary<string, IReadOnlyList<string>> Names = new(CodeTable.Parse("""
        bwrap    bubblewrap            bubblewrap         -
        unshare  util-linux            util-linux         -
        docker   docker.io             moby-engine        docker
        python3  python3               python3            python
        gcc      gcc                   gcc                gcc
        g++      g++                   gcc-c++            gcc
        make     make                  make               make
        javac    default-jdk-headless  java-devel         openjdk
        node     nodejs                nodejs             node
        go       golang-go             golang             go
        rustc    rustc                 rust               rust
        perl     perl                  perl               perl
        dotnet   dotnet-sdk-10.0       dotnet-sdk-10.0    dotnet
        """));

    /// <summary>The languages' tools, in the order in which they are told.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["gcc", "g++", "make", "javac", "node", "go", "rustc", "dotnet", "perl"];

    /// <summary>The command; null where no package manager is known, or it has no such package.</summary>
    public static string? Install(PackageManager manager, string tool)
    {
        var names = Names[tool];
        return manager switch
        {
            PackageManager.Apt => $"sudo apt-get install {names[0]}",
            PackageManager.Dnf => $"sudo dnf install {names[1]}",
            PackageManager.Brew when names[2] != "-" => $"brew install {names[2]}",
            _ => null,
        };
    }
}
