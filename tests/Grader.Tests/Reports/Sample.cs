using System.Text;
using Grader.Judging;
using Grader.Reports;
using Grader.Scoring;
using Grader.Specs;
using Grader.Tests.Captures;
using Grader.Tests.Charts;
using Grader.Texts;
using Grader.Transcripts;
using Grader.Yaml;

namespace Grader.Tests.Reports;

/// <summary>Reports to write: one of a submission with everything in it, and small ones around a single check.</summary>
internal static class Sample
{
    private static readonly SourcePosition Position = new("exercises/sample.yaml", 1, 1);

    public static GradeReport Report { get; } =
        Of(
            Exercise("1.1", "Cliente UDP", "UDP client", Passed("1.1", "sends", 6), Passed("1.1", "prints", 6, Newline)),
            Exercise("1.2", "Servidor UDP", "UDP server", Passed("1.2", "echoes", 20), Unchecked),
            Filter,
            Tcp,
            Exercise("1.5.4", "Chat", "Chat", Missing("rounds", 4), Missing("accents", 4)),
            Exercise("1.4", "Captura", "Capture", Manual),
            Exercise("2.5.1", "Cola de espera", "Backlog", Faulted)
        );

    private static Finding Newline => new Finding("data.newline").With("program", "@role.client");

    private static ExerciseReport Filter =>
        Exercise(
            "1.5.2",
            "Filtrar por dirección IP",
            "Filter by IP address",
            Passed("1.5.2", "known-address-is-answered", 4) with
            {
                Check = Check("known-address-is-answered", 4, "La dirección conocida recibe su eco", "The known address gets its echo"),
            },
            Failed(
                "1.5.2",
                Check("unknown-address-is-ignored", 6, "Una dirección desconocida se ignora", "An unknown address is ignored") with
                {
                    Hint = new LocalizedText("Mirá qué address tenés\n  cuando decidís responder.", "See which address you have when you decide to answer."),
                },
                new Finding("udp.unwanted-reply").With("program", "@role.server").With("ip", "127.0.0.66"),
                Transcript("server", "Socket creado, escuchando en 127.0.0.1:3500\nEsperando clientes...\nConexion desde: 127.0.0.66:40001\n")
            ) with
            {
                Captures =
                [
                    WireSample.Capture(
                        ["server", "intruder"],
                        (43.2, Frames.UdpFrame(WireSample.At("127.0.0.66:40001"), WireSample.At("127.0.0.1:3500"), "hola"u8.ToArray())),
                        (43.9, Frames.UdpFrame(WireSample.At("127.0.0.1:3500"), WireSample.At("127.0.0.66:40001"), "hola"u8.ToArray()))
                    ),
                ],
            },
            new CheckResult
            {
                Exercise = "1.5.2",
                Check = Check("goes-on", 2, "Después del desconocido sigue atendiendo", "It goes on serving after the unknown one") with
                {
                    Needs = ["unknown-address-is-ignored"],
                },
                Verdict = Verdict.Blocked,
                Finding = new Finding("check.blocked").With("needs", "unknown-address-is-ignored"),
            }
        );

    private static ExerciseReport Tcp =>
        Exercise(
            "2.2",
            "Servidor TCP",
            "TCP server",
            Failed(
                "2.2",
                Check("echoes-bytes", 5, "Devuelve los mismos bytes", "It sends back the same bytes"),
                new Finding("data.recoded").With("program", "@role.server").With("offset", 12) with
                {
                    Expected = Encoding.UTF8.GetBytes("mañana, otoñal y cigüeña\n"),
                    Seen = Encoding.UTF8.GetBytes("mañana, oto?al y cig?e?a\n"),
                },
                Transcript("server", "Socket creado, escuchando en 127.0.0.1:3500\n")
            ),
            Failed(
                "2.2",
                Check("survives-silence", 5, "Sobrevive a un cliente que no dice nada", "It survives a client that says nothing"),
                new Finding("proc.crashed")
                    .With("program", "@role.server")
                    .With("error", "IndexError: index out of range")
                    .With("place", "tcp_echo_server.py:21"),
                [
                    .. Transcript(
                        "server",
                        string.Concat(Enumerable.Range(1, 9).Select(n => $"linea {n}\n")) + "Traceback (most recent call last):\n\tIndexError: index out of range\n"
                    ),
                    new TranscriptEntry.Exited(1, false) { Actor = "server", At = TimeSpan.FromMilliseconds(120) },
                ]
            )
        );

    public static CheckResult Unchecked =>
        new()
        {
            Exercise = "1.2",
            Check = Check("other-addresses", 3, "Responde a otras direcciones", "It answers other addresses"),
            Verdict = Verdict.Unchecked,
            Finding = new Finding("sandbox.cannot").With("sandbox", "process").With("capability", "@capability.source-address"),
        };

    public static CheckResult Manual =>
        new()
        {
            Exercise = "1.4",
            Check = Check("observations", 2, "Qué se observa en la captura", "What the capture shows") with
            {
                Manual = new ManualSpec(new LocalizedText("¿Qué sucede?", "What happens?"), ["respuestas*"]),
            },
            Verdict = Verdict.Manual,
            Finding = new Finding("manual.answered").With("name", "respuestas.md"),
            Answer = "Se ven dos datagramas: la pregunta y su eco.",
        };

    private static CheckResult Faulted =>
        new()
        {
            Exercise = "2.5.1",
            Check = Check("backlog", 5, "La cola es de 1", "The backlog is 1"),
            Verdict = Verdict.Faulted,
            Finding = new Finding("machine.no-tool").With("tool", "javac"),
        };

    /// <summary>A report of those exercises alone.</summary>
    public static GradeReport Of(params IReadOnlyList<ExerciseReport> exercises) =>
        new()
        {
            Submission = new SubmissionSummary(
                "entregas/perez_ana",
                "185432",
                "Pérez, Ana",
                [
                    new FoundProgram("1.1", "client", "1.1/udp_echo_client.py", "python"),
                    new FoundProgram("1.2", "server", "1.2/udp_echo_server.py", "python"),
                    new FoundProgram("1.5.4", "client", "", ""),
                ],
                [
                    new Problem(
                        new SourcePosition("submission.yaml", 7, 3),
                        "unknown-key",
                        ("key", "\"serber\""),
                        ("name", "\"1.5.4\""),
                        ("advice", Phrase.Of("yaml.advice.several-near", ("known", "client, server"), ("near", "server")))),
                ]
            ),
            Sandbox = new SandboxSummary(
                "namespace",
                new LocalizedText("bubblewrap 0.8.0", "bubblewrap 0.8.0"),
                new LocalizedText("esta máquina permite aislar cada programa", "this machine can isolate each program")
            ),
            Seed = 42,
            Version = "0.1.0",
            Provenance = new Provenance(new string('b', 32), $"sha256:{new string('e', 64)}", $"sha256:{new string('5', 64)}"),
            StartedAt = new DateTimeOffset(2025, 9, 1, 18, 30, 0, TimeSpan.FromHours(-3)),
            DurationMs = 12_345,
            Interrupted = false,
            Exercises = exercises,
        };

    public static ExerciseReport Exercise(string id, string es, string en, params IReadOnlyList<CheckResult> checks) =>
        new(id, new LocalizedText(es, en), checks);

    public static CheckSpec Check(string id, int points, string es, string en) =>
        new()
        {
            Id = id,
            Title = new LocalizedText(es, en),
            Points = points,
            Position = Position,
        };

    public static CheckResult Passed(string exercise, string id, int points, params IReadOnlyList<Finding> remarks) =>
        new()
        {
            Exercise = exercise,
            Check = Check(id, points, $"Prueba {id}", $"Check {id}"),
            Verdict = Verdict.Passed,
            Remarks = remarks,
            DurationMs = 80,
        };

    public static CheckResult Failed(string exercise, CheckSpec check, Finding finding, IReadOnlyList<TranscriptEntry> transcript) =>
        new()
        {
            Exercise = exercise,
            Check = check,
            Verdict = Verdict.Failed,
            Finding = finding,
            FailedStep = Position with { Line = 12, Column = 7 },
            DurationMs = 150,
            Transcript = transcript,
        };

    public static IReadOnlyList<TranscriptEntry> Transcript(string actor, string output) => Transcript(actor, Encoding.UTF8.GetBytes(output));

    public static IReadOnlyList<TranscriptEntry> Transcript(string actor, byte[] output) =>
        [
            new TranscriptEntry.Started(["python3", "programa.py"]) { Actor = actor, At = TimeSpan.Zero },
            new TranscriptEntry.Ready("udp/3500") { Actor = actor, At = TimeSpan.FromMilliseconds(41.25) },
            new TranscriptEntry.Printed(output) { Actor = actor, At = TimeSpan.FromMilliseconds(42) },
            new TranscriptEntry.Sent("hola"u8.ToArray(), "127.0.0.66:40001", "127.0.0.1:3500") { Actor = "intruder", At = TimeSpan.FromMilliseconds(43) },
        ];

    private static CheckResult Missing(string id, int points) =>
        Failed(
            "1.5.4",
            Check(id, points, $"Prueba {id}", $"Check {id}"),
            new Finding("submission.missing").With("program", "@role.client").With("exercise", "1.5.4").With("files", "udp_chat_client, udp_echo_client"),
            []
        ) with
        {
            FailedStep = null,
        };
}
