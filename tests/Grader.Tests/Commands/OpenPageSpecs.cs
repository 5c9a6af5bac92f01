using System.Runtime.Versioning;
using CliWrap;
using CliWrap.Buffered;
using Grader.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>--open</c>: the page is written, and shown where there is something to show it in.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class OpenPageSpecs
{
    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab();

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("en", "The page is at {0}; open it in a browser.")]
    [TestCase("es", "La página está en {0}; abrila en un navegador.")]
    public async Task Without_a_display_it_says_where_the_page_is(string language, string message, CancellationToken cancellationToken)
    {
        var run = await Check(language, new Dictionary<string, string?> { ["DISPLAY"] = null, ["WAYLAND_DISPLAY"] = null }, cancellationToken);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Errors.ShouldContain(string.Format(message, _lab.Path("report.html")));
        File.ReadAllText(_lab.Path("report.html")).ShouldStartWith("<!DOCTYPE html>");
    }

    [Test]
    public async Task With_a_display_the_desktop_is_asked_to_show_it(CancellationToken cancellationToken)
    {
        _lab.Write("bin/xdg-open", "#!/bin/sh\nprintf '%s' \"$1\" > \"$OPENED\"");
        File.SetUnixFileMode(_lab.Path("bin/xdg-open"), (UnixFileMode)0b111_101_101);
        // The grader does not wait for the browser; who reads from a pipe waits for whoever writes to it.
        await Cli.Wrap("mkfifo").WithArguments([_lab.Path("opened")]).ExecuteAsync(cancellationToken);
        var opened = Cli.Wrap("cat").WithArguments([_lab.Path("opened")]).ExecuteBufferedAsync(cancellationToken);

        var run = await Check("en", new Dictionary<string, string?> { ["DISPLAY"] = ":9", ["OPENED"] = _lab.Path("opened"), ["PATH"] = $"{_lab.Path("bin")}:{Environment.GetEnvironmentVariable("PATH")}" }, cancellationToken);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Errors.ShouldNotContain("The page is at");
        (await opened).StandardOutput.ShouldBe(_lab.Path("report.html"));
    }

    private Task<GraderProcess.Ended> Check(string language, IReadOnlyDictionary<string, string?> environment, CancellationToken cancellationToken) =>
        GraderProcess.RunAsync(
            GraderProcess.Command(_lab, "dotnet", [GraderProcess.Assembly, "check", "good", "--exercises", "exercises", "--lang", language, "--open"])
                .WithEnvironmentVariables(new Dictionary<string, string?>(environment) { ["TMPDIR"] = _lab.Temporary, ["GITHUB_ACTIONS"] = null }),
            cancellationToken);
}
