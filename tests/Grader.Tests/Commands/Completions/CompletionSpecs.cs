using CliWrap;
using CliWrap.Buffered;
using Grader.Sandboxes;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands.Completions;

/// <summary>What shells offer at the cursor, asked of the shells themselves where they are installed.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class CompletionSpecs
{
    // What readline does for a line: the words, then the function that the script names.
    private const string Bash = """
        eval "$(grader completion bash)"
        COMP_LINE=$1 COMP_POINT=${#1}
        read -ra COMP_WORDS <<< "$1"
        COMP_CWORD=${#COMP_WORDS[@]}
        complete -p grader >&2
        _grader
        printf '%s\n' "${COMPREPLY[@]}"
        """;

    // Zsh completes only at a terminal: its two builtins are stood in for, and say what they were given.
    private const string Zsh = """
        compdef() { }
        compadd() { print -rl -- "${(@P)2}" }
        compset() { }
        _files() { print -r -- files }
        eval "$(grader completion zsh)"
        words=("${(@s: :)1}")
        CURRENT=$#words
        PREFIX=${words[-1]}
        _grader
        """;

    private const string Fish = "grader completion fish | source; complete -C $argv[1]";

    private Lab _lab = null!;

    [SetUp]
    public void MakeLab()
    {
        _lab = new Lab();
        _lab.Install();
    }

    [TearDown]
    public void RemoveLab() => _lab.Dispose();

    [TestCase("grader ch", "check")]
    [TestCase("grader check --sandbox ", "auto container namespace process")]
    [TestCase("grader check --format j", "json junit")]
    [TestCase("grader check --lang=e", "en es")]
    [TestCase("grader check --se", "--seed")]
    [TestCase("grader check --exercises exercises --exercise 9", "9.1")]
    [TestCase("grader check --exercise 1.1,1.5.6", "1.1,1.5.6")]
    [TestCase("grader completion ", "bash fish powershell zsh")]
    [TestCase("grader w", "watch")]
    [TestCase("grader watch --exercise 1.1,1.5.6", "1.1,1.5.6")]
    [TestCase("grader run 1.5.6", "1.5.6")]
    [TestCase("grader run 1.5.6 ", "client server")]
    [TestCase("grader run 1.5.6 server ", "")]
    [TestCase("grader run 1.1 client --server ", "echo listen")]
    [TestCase("grader check ", "")]
    [TestCase("grader check --report ", "")]
    [TestCase("grader check --open ", "")]
    public async Task Bash_offers_what_may_come_next_and_leaves_files_to_itself(string line, string offered, CancellationToken cancellationToken)
    {
        var asked = await Ask("bash", ["-c", Bash, "bash", line], cancellationToken);

        Words(asked).ShouldBe(offered);
        asked.StandardError.ShouldContain("-o default");
    }

    [TestCase("grader ch", "check")]
    [TestCase("grader check --sandbox ", "auto container namespace process")]
    [TestCase("grader check --report ", "files")]
    public async Task Zsh_offers_the_same(string line, string offered, CancellationToken cancellationToken)
    {
        Need("zsh");
        Words(await Ask("zsh", ["-f", "-c", Zsh, "zsh", line], cancellationToken)).ShouldBe(offered);
    }

    [TestCase("grader ch", "check")]
    [TestCase("grader check --sandbox ", "auto container namespace process")]
    [TestCase("grader check --report exer", "exercises/")]
    [TestCase("grader check --format html=exer", "html=exercises/")]
    public async Task Fish_offers_the_same(string line, string offered, CancellationToken cancellationToken)
    {
        Need("fish");
        Words(await Ask("fish", ["--no-config", "-c", Fish, line], cancellationToken)).ShouldBe(offered);
    }

    private async Task<BufferedCommandResult> Ask(string shell, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        await GraderProcess.Command(_lab, shell, arguments)
            .WithEnvironmentVariables(e => e.Set("PATH", $"{_lab.Path("bin")}:{Environment.GetEnvironmentVariable("PATH")}").Set("HOME", _lab.Temporary))
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync(cancellationToken);

    // A line of fish may have a description after a tab.
    private static string Words(BufferedCommandResult asked) =>
        string.Join(' ', asked.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]).Order(StringComparer.Ordinal));

    private static void Need(string shell)
    {
        if (ToolFinder.OnMachine(shell) is null)
            Assert.Ignore($"{shell} is not installed");
    }
}
