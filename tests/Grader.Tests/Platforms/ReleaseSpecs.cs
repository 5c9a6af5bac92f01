using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CliWrap;
using CliWrap.Buffered;
using Grader.Tests.Commands;
using Grader.Tests.Corpus;
using Grader.Tests.Running;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Platforms;

/// <summary>
/// What a release offers, made once by the script that makes releases and then used as somebody who downloads it. Making it takes most of the
/// machine, so nothing else runs meanwhile; it is made without the image of the whole framework, which starts sooner and takes minutes more, and
/// of the systems other than this one only for one, unless there is time (<c>GRADER_TEST_LONG</c>).
/// </summary>
[NonParallelizable]
[Platform("Linux", Reason = "the script needs GNU tools")]
internal sealed class ReleaseSpecs
{
    private static readonly string[] Others = TestSettings.Number("GRADER_TEST_LONG", 0) > 0 ? ["linux-arm64", "osx-arm64", "win-x64"] : ["win-x64"];

    private string _folder = null!;

    private string Dist => Path.Combine(_folder, "dist");

    [OneTimeSetUp]
    public async Task MakeRelease()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(20));
        var cancellationToken = patience.Token;
        _folder = Directory.CreateTempSubdirectory("release-").FullName;
        // Sandboxes belong to other users, who must be able to enter it.
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_folder, File.GetUnixFileMode(_folder) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        var made = await RunAsync(Repository.Path(".ci", "package"), [Dist, "linux-x64", .. Others], new Dictionary<string, string?> { ["MSBUILDDISABLENODEREUSE"] = "1", ["PublishReadyToRunComposite"] = "false" }, cancellationToken);
        made.ExitCode.ShouldBe(0, made.All);
        var unpacked = await RunAsync("tar", ["-xzf", Path.Combine(Dist, "grader-linux-x64.tar.gz"), "-C", _folder], [], cancellationToken);
        unpacked.ExitCode.ShouldBe(0, unpacked.All);
    }

    [OneTimeTearDown]
    public void RemoveRelease() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void Every_file_is_listed_with_its_hash()
    {
        var listed = File.ReadAllLines(Path.Combine(Dist, "SHA256SUMS")).Select(line => line.Split("  ")).ToDictionary(parts => parts[1], parts => parts[0]);

        listed.Keys.Order().ShouldBe(Directory.GetFiles(Dist).Select(Path.GetFileName).Where(name => name != "SHA256SUMS").Order());
        listed.Keys.ShouldContain("grader-linux-x64.tar.gz");
        foreach (var (name, hash) in listed)
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(Dist, name)))).ShouldBe(hash);
    }

    [Test]
    public void The_bill_of_materials_names_every_package_that_is_in_it()
    {
        var bill = JsonNode.Parse(File.ReadAllText(Path.Combine(Dist, "grader.cdx.json")))!;
        var packages = JsonNode.Parse(Repository.Read("src", "Grader", "packages.lock.json"))!["dependencies"]!["net10.0"]!.AsObject();

        bill["bomFormat"]!.GetValue<string>().ShouldBe("CycloneDX");
        // MinVer works while it is built, and nothing of it is released.
        bill["components"]!.AsArray().Select(component => component!["name"]!.GetValue<string>()).ShouldBe(packages.Select(package => package.Key).Except(["MinVer"]), ignoreOrder: true);
    }

    [TestCaseSource(nameof(Others))]
    [CancelAfter(120_000)]
    public async Task Another_system_has_its_executable_with_the_exercises(string system, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, system)).FullName;
        var isWindows = system.StartsWith("win-", StringComparison.Ordinal);
        var unpack = isWindows
            ? await RunAsync("python3", ["-m", "zipfile", "-e", Path.Combine(Dist, $"grader-{system}.zip"), folder], [], cancellationToken)
            : await RunAsync("tar", ["-xzf", Path.Combine(Dist, $"grader-{system}.tar.gz"), "-C", folder], [], cancellationToken);
        unpack.ExitCode.ShouldBe(0, unpack.All);

        SystemOf(File.ReadAllBytes(Path.Combine(folder, isWindows ? "grader.exe" : "grader"))).ShouldBe(system);
        File.Exists(Path.Combine(folder, "LICENSE")).ShouldBeTrue();
        Directory.EnumerateFiles(Path.Combine(folder, "exercises"), "exercise.yaml", SearchOption.AllDirectories).Count().ShouldBe(Grading.Exercises.Count);
    }

    /// <summary>The image of the release, made of the tests' own base where no registry is needed, and run without a network.</summary>
    [Test]
    [CancelAfter(600_000)]
    public async Task The_image_grades(CancellationToken cancellationToken)
    {
        _ = TestSandboxes.Container;
        var name = $"grader-release-{Guid.NewGuid():N}";
        var context = Directory.CreateDirectory(Path.Combine(_folder, "context")).FullName;
        Directory.CreateDirectory(Path.Combine(context, "image"));
        var unpacked = await RunAsync("tar", ["-xzf", Path.Combine(Dist, "grader-linux-x64.tar.gz"), "-C", Path.Combine(context, "image")], [], cancellationToken);
        unpacked.ExitCode.ShouldBe(0, unpacked.All);
        try
        {
            var built = await RunAsync(
                "docker", ["build", "--network", "host", "--build-arg", $"BASE={TestSandboxes.Image}", "--file", Repository.Path("docker", "grader.Dockerfile"), "--tag", name, context], [], cancellationToken);
            built.ExitCode.ShouldBe(0, built.All);
            string[] isolating = ["--cap-add", "SYS_ADMIN", "--cap-add", "NET_ADMIN", "--cap-add", "SYS_PTRACE", "--security-opt", "seccomp=unconfined", "--security-opt", "systempaths=unconfined"];
            string[] blind = [.. isolating.Take(4), .. isolating.Skip(6)];

            var isolated = await GradeInAsync(name, isolating, "namespace", cancellationToken);
            var plain = await GradeInAsync(name, [], "auto", cancellationToken);
            var unseeing = await GradeInAsync(name, blind, "namespace", cancellationToken);

            isolated.ExitCode.ShouldBe(0, isolated.All);
            isolated.Output.ShouldContain("Score: 8 of 8");
            plain.ExitCode.ShouldBe(0, plain.All);
            plain.Output.ShouldContain("Score: 8 of 8");
            // What cannot see who holds a socket grades nobody.
            unseeing.ExitCode.ShouldBe(3, unseeing.All);
            unseeing.All.ShouldContain("CAP_SYS_PTRACE");
        }
        finally
        {
            await RunAsync("docker", ["image", "rm", "--force", name], [], CancellationToken.None);
        }
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task The_executable_grades_without_dotnet_and_without_a_home(CancellationToken cancellationToken)
    {
        var nothing = EmptyEnvironment(("PATH", "/usr/bin:/bin"), ("DOTNET_ROOT", Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName));

        // What needs a runtime finds none there.
        var needsOne = await RunAsync(Path.Combine(AppContext.BaseDirectory, "grader"), ["--version"], nothing, cancellationToken);
        needsOne.ExitCode.ShouldNotBe(0, needsOne.All);
        var run = await RunAsync(Path.Combine(_folder, "grader"), Check("alone.json"), nothing, cancellationToken);

        run.ExitCode.ShouldBe(0, run.All);
        var report = Report("alone.json");
        report["score"]!.GetValue<int>().ShouldBe(8);
        report["version"]!.GetValue<string>().ShouldMatch(@"^[0-9]+\.[0-9]+\.[0-9]+");
    }

    [Test]
    [CancelAfter(300_000)]
    public async Task The_tool_installs_from_a_folder_into_an_empty_home_and_grades_as_the_executable_does(CancellationToken cancellationToken)
    {
        var home = Directory.CreateDirectory(Path.Combine(_folder, "home")).FullName;
        // NuGet's own place is in /tmp, under the user's name, which in a user namespace is that of root, whose folder it may be.
        var environment = EmptyEnvironment(
            ("PATH", Environment.GetEnvironmentVariable("PATH")!), ("HOME", home), ("DOTNET_CLI_TELEMETRY_OPTOUT", "1"), ("DOTNET_NOLOGO", "1"), ("DOTNET_ROOT", DotnetRoot()),
            ("NUGET_SCRATCH", Path.Combine(home, "scratch")));
        var version = Path.GetFileNameWithoutExtension(Directory.GetFiles(Dist, "*.nupkg").ShouldHaveSingleItem())["grader.".Length..];
        File.WriteAllText(Path.Combine(_folder, "nuget.config"), $"<configuration><packageSources><clear /><add key=\"dist\" value=\"{Dist}\" /></packageSources></configuration>");

        var install = await RunAsync("dotnet", ["tool", "install", "grader", "--global", "--version", version, "--configfile", Path.Combine(_folder, "nuget.config")], environment, cancellationToken);
        install.ExitCode.ShouldBe(0, install.All);
        var tool = await RunAsync(Path.Combine(home, ".dotnet", "tools", "grader"), Check("tool.json"), environment, cancellationToken);
        var executable = await RunAsync(Path.Combine(_folder, "grader"), Check("executable.json"), environment, cancellationToken);

        tool.ExitCode.ShouldBe(0, tool.All);
        executable.ExitCode.ShouldBe(0, executable.All);
        foreach (var fact in new[] { "version", "seed", "score", "max_score" })
            $"{Report("tool.json")[fact]}".ShouldBe($"{Report("executable.json")[fact]}", fact);
        foreach (var hash in new[] { "exercises", "submission" })
            $"{Report("tool.json")["provenance"]![hash]}".ShouldBe($"{Report("executable.json")["provenance"]![hash]}", hash);
        Report("tool.json")["version"]!.GetValue<string>().ShouldBe(version);
    }

    [Test]
    [CancelAfter(120_000)]
    public async Task The_executable_has_the_guides_exercises_and_says_which_version_it_is(CancellationToken cancellationToken)
    {
        var validate = await RunAsync(Path.Combine(_folder, "grader"), ["validate", "--lang", "en"], [], cancellationToken);

        validate.Output.Trim().ShouldEndWith(" 100 points in all");
    }

    private static Task<GraderProcess.Ended> GradeInAsync(string image, IEnumerable<string> options, string sandbox, CancellationToken cancellationToken) =>
        RunAsync(
            "docker",
            ["run", "--rm", "--network", "none", .. options, "--volume", $"{Repository.Path("tests", "submissions", "guide-python")}:/submission:ro", image, "check", "--exercise", "1.2", "--sandbox", sandbox, "--lang", "en"],
            [],
            cancellationToken);

    // By what its first bytes say: e_machine of ELF (elf(5)), the cputype of Mach-O, the machine of PE.
    private static string SystemOf(byte[] executable) => executable switch
    {
        [0x7f, (byte)'E', (byte)'L', (byte)'F', ..] when executable[18] == 183 => "linux-arm64",
        [0xcf, 0xfa, 0xed, 0xfe, 0x0c, 0, 0, 1, ..] => "osx-arm64",
        [(byte)'M', (byte)'Z', ..] when BitConverter.ToUInt16(executable, BitConverter.ToInt32(executable, 0x3c) + 4) == 0x8664 => "win-x64",
        _ => "unknown",
    };

    private string[] Check(string report) =>
        ["check", Repository.Path("tests", "submissions", "guide-python"), "--exercise", "2.2", "--seed", "from-content", "--report", Path.Combine(_folder, report)];

    private JsonNode Report(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, name)))!;

    private static Dictionary<string, string?> EmptyEnvironment(params (string Name, string Value)[] variables)
    {
        var environment = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToDictionary(name => name, _ => (string?)null);
        foreach (var (name, value) in variables)
            environment[name] = value;
        return environment;
    }

    // Where the runtime is that these tests run on.
    private static string DotnetRoot() => Path.GetFullPath(Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static async Task<GraderProcess.Ended> RunAsync(string program, IEnumerable<string> arguments, Dictionary<string, string?> environment, CancellationToken cancellationToken)
    {
        var result = await Cli.Wrap(program)
            .WithArguments(arguments)
            .WithEnvironmentVariables(environment)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);
        return new GraderProcess.Ended(result.ExitCode, result.StandardOutput, result.StandardError);
    }
}
