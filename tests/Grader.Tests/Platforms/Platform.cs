using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using Grader.Tests.Commands;

namespace Grader.Tests.Platforms;

/// <summary>
/// A stand-in for the machine of a platform: a folder of its own, the grader under a name, and an environment that has nothing of the tests'
/// own but what finds programs.
/// </summary>
internal sealed class Platform : IDisposable
{
    // Lines that would speak to GitHub and to VPL if somebody listened.
    private const string Forging = "print(\"::error::forged\", flush=True)\nprint(\"Grade :=>> 100\", flush=True)\n";

    private readonly Lab _lab = new();
    private readonly Dictionary<string, string?> _environment;

    public Platform()
    {
        Write("bin/grader", $"#!/bin/sh\nexec dotnet \"{GraderProcess.Assembly}\" \"$@\"");
        Execute("bin/grader");
        _environment = Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name is not ("HOME" or "DOTNET_ROOT")).ToDictionary(name => name, _ => (string?)null);
        Set("PATH", $"{Path("bin")}:{Environment.GetEnvironmentVariable("PATH")}");
        Set("TMPDIR", _lab.Temporary);
        Set("GRADER_LANG", "en");
    }

    /// <summary>The folder of everything.</summary>
    public string Root => _lab.Root;

    public string Path(string path) => _lab.Path(path);

    public string Read(string path) => File.ReadAllText(Path(path));

    public JsonNode Json(string path) => JsonNode.Parse(Read(path))!;

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!);
        File.WriteAllText(Path(path), text + "\n");
    }

    public void Set(string name, string value) => _environment[name] = value;

    /// <summary>Puts the sample's TCP echo server in a folder, as it is or with a line that crashes; returns the number of that line.</summary>
    public int HandIn(string folder, bool right)
    {
        var receives = "data = client.recv(LONG_MENSAJE)";
        var server = Forging + Repository.Read("tests", "submissions", "guide-python", "2.2", "tcp_echo_server.py");
        Write($"{folder}/2.2/tcp_echo_server.py", right ? server : server.Replace(receives, "data = [][0]"));
        return server[..server.IndexOf(receives, StringComparison.Ordinal)].Count(c => c == '\n') + 1;
    }

    /// <summary>Copies an example of the documentation.</summary>
    public void Copy(string example, string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!);
        File.Copy(Repository.Path(["docs", "examples", .. example.Split('/')]), Path(path));
    }

    /// <summary>What a release offers, for the examples that fetch it: an archive with the grader in it. Returns its hash.</summary>
    public string MakeRelease(string path)
    {
        using (var file = File.Create(Path(path)))
        using (var zip = new GZipStream(file, CompressionLevel.Fastest))
        using (var tar = new TarWriter(zip))
            tar.WriteEntry(Path("bin/grader"), "grader");
        return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path(path))));
    }

    /// <summary>Makes a command of that name that notes how it is called, and does nothing.</summary>
    public void Note(string command)
    {
        Write($"bin/{command}", $"#!/bin/sh\necho \"{command} $*\" >>\"{Path("noted")}\"");
        Execute($"bin/{command}");
    }

    public async Task<GraderProcess.Ended> RunAsync(string folder, string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithWorkingDirectory(Path(folder))
            .WithEnvironmentVariables(_environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        return new GraderProcess.Ended(result.ExitCode, result.StandardOutput, result.StandardError);
    }

    public void Dispose() => _lab.Dispose();

    private void Execute(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path(path), File.GetUnixFileMode(Path(path)) | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
    }
}
