using Grader.Specs;

namespace Grader.Tests.Submissions;

/// <summary>The guide's exercises as far as reading a submission needs them.</summary>
internal static class GuideExercises
{
    private static readonly SettingSpec Buffer = new() { Name = "buffer", Kind = SettingKind.Number, Default = "8" };

    private static readonly SettingSpec Message = new()
    {
        Name = "message",
        Kind = SettingKind.Choice,
        Default = "fixed",
        Choices = ["argument", "stdin", "fixed"],
        OpenChoice = true,
    };

    public static IReadOnlyList<ExerciseSpec> All { get; } =
    [
        Exercise("1.1", [Client(Transport.Udp)], Message with { Kind = SettingKind.Text, Choices = [], OpenChoice = false, Default = null }),
        Exercise("1.2", [Server(Transport.Udp)]),
        Exercise("1.3", [Client(Transport.Udp) with { Reuses = ["1.1"] }, Server(Transport.Udp) with { Reuses = ["1.2"] }]),
        Exercise("1.4", []),
        Exercise("1.5.1", [Client(Transport.Udp)]),
        Exercise("1.5.2", [Server(Transport.Udp)], new SettingSpec { Name = "allowed_ip", Kind = SettingKind.Text, Default = "127.0.0.1" }),
        Exercise("1.5.3", [Server(Transport.Udp)], Buffer),
        Exercise("1.5.4", [Client(Transport.Udp), Server(Transport.Udp)]),
        Exercise("1.5.5", [Server(Transport.Udp)], new SettingSpec { Name = "quit", Kind = SettingKind.Text, Candidates = ["salir", "exit"] }),
        Exercise("1.5.6", [Server(Transport.Udp)], new SettingSpec { Name = "exec", Kind = SettingKind.Text, Candidates = ["EXEC {command}"] }),
        Exercise("2.1", [Client(Transport.Tcp)]),
        Exercise("2.2", [Server(Transport.Tcp)]),
        Exercise("2.3", [Client(Transport.Tcp) with { Reuses = ["2.1"] }, Server(Transport.Tcp) with { Reuses = ["2.2"] }]),
        Exercise("2.4", []),
        Exercise("2.5.1", [Server(Transport.Tcp)]),
        Exercise("2.5.2", [Client(Transport.Tcp)], Message),
        Exercise(
            "2.5.3",
            [Server(Transport.Tcp)],
            Buffer,
            new SettingSpec { Name = "framing", Kind = SettingKind.Choice, Default = "eof", Choices = ["eof", "newline", "length", "own"] }),
        Exercise("2.5.4", [Client(Transport.Tcp) with { Arguments = ["{text}", "{image}"] }, Server(Transport.Tcp)]),
    ];

    private static ExerciseSpec Exercise(string id, ProgramSpec[] programs, params SettingSpec[] settings) => new()
    {
        Id = id,
        Title = new LocalizedText($"Ejercicio {id}", $"Exercise {id}"),
        Points = 10,
        Programs = programs.ToDictionary(program => program.Role),
        Settings = settings.ToDictionary(setting => setting.Name),
        Checks = [],
        Position = new SourcePosition("exercise.yaml", 1, 1),
    };

    private static ProgramSpec Client(Transport transport) => new() { Role = "client", Files = [$"{Prefix(transport)}_echo_client"] };

    private static ProgramSpec Server(Transport transport) => new()
    {
        Role = "server",
        Files = [$"{Prefix(transport)}_echo_server"],
        Listens = new Endpoint(transport, 3500),
    };

    private static string Prefix(Transport transport) => transport == Transport.Udp ? "udp" : "tcp";
}
