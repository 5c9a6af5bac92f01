using System.Text.Json.Nodes;
using Grader.Commands;
using Grader.Tests.Commands;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Crossplay;

/// <summary>The command as a person uses it, with the programs of the corpus and with programs that disagree.</summary>
[CancelAfter(300_000)]
internal sealed class CrossplaySpecs
{
    private const string Chat = """
        import socket

        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        while True:
            s.sendto(input().encode("ENCODING"), ("127.0.0.1", 3500))
            print(s.recvfrom(1024)[0].decode("ENCODING", "replace"), flush=True)
        """;

    private static readonly string Sample = Repository.Path("tests", "submissions", "guide-python");

    private Lab _lab = null!;

    [SetUp]
    public void MakeLab() => _lab = new Lab();

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    // Three languages, by threads, events and processes, that start in no time.
    [Test]
    public Task Right_programs_understand_each_other(CancellationToken cancellationToken) =>
        AllUnderstandAsync([Sample, Right("javascript-flat"), Right("perl-plain")], cancellationToken);

    [Test, Explicit("more than a thousand checks: minutes"), CancelAfter(3_600_000)]
    public Task The_reference_and_all_right_programs_understand_each_other(CancellationToken cancellationToken) =>
        AllUnderstandAsync([Sample, Repository.Path("src", "ReferenceImpl"), .. Directory.EnumerateDirectories(Right("")).Order(StringComparer.Ordinal)], cancellationToken);

    [Test]
    public async Task Programs_that_disagree_on_the_port_are_told_so(CancellationToken cancellationToken)
    {
        AddSample("ana");
        AddSample("beto");
        Change("beto/1.1/udp_echo_client.py", "3500", "3501");

        var encounters = await PlayAsync(ExitCodes.PointsLost, cancellationToken, "-e", "1.3");

        encounters["ana ana"].ShouldBe("full");
        encounters["ana beto"].ShouldBe("full");
        encounters["beto ana"].ShouldBe("none udp.sent-elsewhere");
        encounters["beto beto"].ShouldBe("none udp.sent-elsewhere");
    }

    [Test]
    public async Task Programs_that_disagree_on_the_encoding_understand_each_other_until_an_accent_comes(CancellationToken cancellationToken)
    {
        AddSample("ana");
        AddSample("beto");
        _lab.Write("ana/1.5.4/udp_echo_client.py", Chat.Replace("ENCODING", "utf-8"));
        _lab.Write("beto/1.5.4/udp_echo_client.py", Chat.Replace("ENCODING", "latin-1"));

        var encounters = await PlayAsync(ExitCodes.PointsLost, cancellationToken, "-e", "1.5.4");

        encounters["ana beto"].ShouldBe("full");
        encounters["beto ana"].ShouldStartWith("partial ");
    }

    [Test]
    public async Task Who_did_not_hand_something_in_is_left_out_and_the_others_go_on(CancellationToken cancellationToken)
    {
        AddSample("ana");
        AddSample("beto");
        Directory.CreateDirectory(_lab.Path("vacía"));

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "crossplay", "ana", "beto", "vacía", "-e", "2.3");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("4 of 4 pairs");
        run.Output.ShouldContain("vacía → ana");
    }

    [Test]
    public async Task Protocols_of_their_own_meet_only_when_asked_for(CancellationToken cancellationToken)
    {
        AddSample("ana");
        AddSample("beto");

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "crossplay", "ana", "beto", "-e", "2.5.4,2.3");
        var usual = await GraderProcess.RunAsync(_lab, cancellationToken, "crossplay", "ana", "beto");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("2.5.4 ");
        usual.Output.ShouldNotContain("2.5.4 ");
    }

    [TestCase("It takes two submissions", "ana")]
    [TestCase("It takes two submissions")]
    [TestCase("is given twice", "ana", "beto", "ana/")]
    [TestCase("nobody", "ana", "nobody")]
    [TestCase("There is no exercise 1.1 in which", "ana", "beto", "-e", "1.1")]
    [TestCase("none of the submissions has the programs", "empty", "tmp")]
    [TestCase("would be written to the same file", "ana", "beto", "--html", "x", "--report", "./x")]
    public async Task What_cannot_be_played_is_told_before_anything_runs(string message, params string[] arguments)
    {
        foreach (var folder in new[] { "ana", "beto", "empty" })
            Directory.CreateDirectory(_lab.Path(folder));

        var run = await GraderProcess.RunAsync(_lab, TestContext.CurrentContext.CancellationToken, ["crossplay", .. arguments]);

        run.ExitCode.ShouldBe(ExitCodes.Unusable, run.All);
        run.Errors.ShouldContain(message);
        run.Output.ShouldBe("");
    }

    [Test]
    public async Task A_report_that_cannot_be_written_is_told_and_keeps_no_other_from_being_written(CancellationToken cancellationToken)
    {
        AddSample("ana");
        AddSample("beto");
        _lab.Write("file", "");

        var run = await GraderProcess.RunAsync(_lab, cancellationToken, "crossplay", "ana", "beto", "-e", "2.3", "--html", "file/page.html", "--report", "data.json");

        run.ExitCode.ShouldBe(ExitCodes.Fault, run.All);
        run.Errors.ShouldContain("html");
        File.Exists(_lab.Path("data.json")).ShouldBeTrue();
    }

    private async Task AllUnderstandAsync(string[] folders, CancellationToken cancellationToken)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, ["crossplay", .. folders, "--seed", "7"]);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("1.3 UDP client and server together");
        run.Output.ShouldContain("1.5.4 Chat over UDP");
        run.Output.ShouldContain("2.3 TCP client and server together");
    }

    private async Task<Dictionary<string, string>> PlayAsync(int exitCode, CancellationToken cancellationToken, params string[] arguments)
    {
        var run = await GraderProcess.RunAsync(_lab, cancellationToken, ["crossplay", "ana", "beto", "--report", "data.json", "--html", "page.html", .. arguments]);
        run.ExitCode.ShouldBe(exitCode, run.All);
        File.ReadAllText(_lab.Path("page.html")).ShouldStartWith("<!DOCTYPE html>");
        var json = JsonNode.Parse(File.ReadAllText(_lab.Path("data.json")))!;
        return json["exercises"]!.AsArray().SelectMany(exercise => exercise!["encounters"]!.AsArray()).ToDictionary(
            encounter => $"{encounter!["client"]} {encounter["server"]}",
            encounter => $"{encounter!["understanding"]} {Code(encounter)}".TrimEnd());
    }

    private static JsonNode? Code(JsonNode encounter) =>
        encounter["checks"]!.AsArray().FirstOrDefault(check => check!["verdict"]!.GetValue<string>() == "failed")?["finding"]!["code"];

    private static string Right(string name) => Repository.Path("tests", "submissions", "right", name);

    private void AddSample(string name) => CopyFolder(Sample, _lab.Path(name));

    private void Change(string path, string from, string to)
    {
        var text = File.ReadAllText(_lab.Path(path));
        text.ShouldContain(from);
        File.WriteAllText(_lab.Path(path), text.Replace(from, to));
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
            CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }
}
