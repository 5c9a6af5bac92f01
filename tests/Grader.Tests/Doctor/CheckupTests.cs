using Grader.Commands;
using Grader.Doctor;
using Grader.Judging;
using Grader.Os.Proc;
using Grader.Reports.Terminal;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Doctor;

/// <summary>What <c>grader doctor</c> says of machines of every kind.</summary>
internal sealed class CheckupTests
{
    private static readonly Phrases Texts = Phrases.Load();

    private static readonly MachineFacts Whole = new()
    {
        IsLinux = true,
        Packages = PackageManager.Apt,
        NamespaceTrouble = null,
        NamespaceSetting = "",
        Bubblewrap = "bubblewrap 0.8.0",
        ContainerTrouble = null,
        Tools = new HashSet<string>(["unshare", "docker", "python3", .. ToolPackages.Languages]),
        HeldPorts = [],
    };

    internal static readonly MachineFacts Restricted = Whole with
    {
        NamespaceTrouble = Unusable("sandbox_trouble.apparmor"),
        NamespaceSetting = "kernel.apparmor_restrict_unprivileged_userns=0",
        Bubblewrap = "",
        ContainerTrouble = new Finding("engine.none").With("endpoint", "unix:///var/run/docker.sock").With("detail", "Connection failed"),
        Tools = new HashSet<string> { "unshare", "python3", "gcc" },
        HeldPorts = [new HeldPort(new Endpoint(Transport.Udp, 3500), new SocketHolder("python3", 4321)), new HeldPort(new Endpoint(Transport.Tcp, 3500), null)],
    };

    private static readonly MachineFacts Mac = Whole with
    {
        IsLinux = false,
        Packages = PackageManager.Brew,
        NamespaceTrouble = Unusable("sandbox_trouble.not_linux"),
        Bubblewrap = "",
        ContainerTrouble = new Finding("engine.not-linux"),
        Tools = new HashSet<string> { "perl" },
    };

    private static readonly Dictionary<string, MachineFacts> Machines = new() { ["whole"] = Whole, ["restricted"] = Restricted, ["mac"] = Mac };

    [Test]
    public void It_reads_as_approved([Values("whole", "restricted", "mac")] string machine, [ValueSource(typeof(Reader), nameof(Reader.Languages))] Language language)
    {
        var terminal = new TestTerminal(80);
        using var errors = new StringWriter();
        var context = new CliContext(Texts, language, terminal.Console, errors, CancellationToken.None);

        new LinePrinter(terminal.Console).Print(DoctorCommand.Lines(context, Checkup.Of(Machines[machine])));

        Approved.ShouldMatch(terminal.Text, "tests", "Grader.Tests", "Doctor", "Approved", $"{machine}.{language.Code}.txt");
    }

    [Test]
    public void A_machine_that_isolates_and_has_Python_is_fit() => IsFit(Whole).ShouldBeTrue();

    [Test]
    public void Containers_alone_are_enough() => IsFit(Whole with { NamespaceTrouble = Unusable("sandbox_trouble.blind"), Bubblewrap = "" }).ShouldBeTrue();

    [Test]
    public void Without_isolation_it_is_not() => IsFit(Restricted with { HeldPorts = [] }).ShouldBeFalse();

    [Test]
    public void Without_Python_it_is_not() => IsFit(Whole with { Tools = new HashSet<string> { "gcc" } }).ShouldBeFalse();

    [Test]
    public void A_port_that_is_held_matters_only_where_programs_share_the_machines() =>
        Checkup.Of(Whole with { HeldPorts = Restricted.HeldPorts }).Where(symptom => symptom.Health == Health.Bad).ShouldBeEmpty();

    [Test]
    public void Whatever_keeps_containers_from_working_has_words_in_every_language()
    {
        foreach (var code in FindingCatalog.All.Keys.Where(code => code.StartsWith("engine.", StringComparison.Ordinal)))
            Texts.Languages.ShouldAllBe(language => Texts.Has(language, $"doctor.{code}"), code);
    }

    [TestCase(PackageManager.Apt, "go", "sudo apt-get install golang-go")]
    [TestCase(PackageManager.Dnf, "go", "sudo dnf install golang")]
    [TestCase(PackageManager.Brew, "go", "brew install go")]
    [TestCase(PackageManager.Brew, "bwrap", null)]
    [TestCase(PackageManager.None, "go", null)]
    public void Each_system_installs_in_its_own_way(PackageManager manager, string tool, string? command) => ToolPackages.Install(manager, tool).ShouldBe(command);

    private static bool IsFit(MachineFacts facts) => Checkup.IsFit(Checkup.Of(facts));

    private static Finding Unusable(string why) => new Finding("sandbox.no-namespaces").With("detail", Phrase.Of(why));
}
