using Grader.Crossplay;
using Grader.Judging;
using Grader.Scoring;
using Grader.Specs;
using Grader.Tests.Reports;

namespace Grader.Tests.Crossplay;

/// <summary>A report with every way in which two programs may meet.</summary>
internal static class CrossplaySample
{
    private static readonly HashSet<string> Pairs = ["together", "accents"];

    public static CrossplayReport Report { get; } = new()
    {
        Names = ["ana", "beto <b>", "carla\u001b[2J"],
        Sandbox = Sample.Report.Sandbox,
        Seed = 42,
        Version = "0.1.0",
        StartedAt = Sample.Report.StartedAt,
        DurationMs = 12_345,
        Interrupted = false,
        Matrices =
        [
            new CrossplayMatrix(
                "1.5.4",
                new LocalizedText("Chat sobre UDP", "Chat over UDP"),
                [
                    Meet(0, 0, Whole), Meet(0, 1, Half), Meet(0, 2, Deaf),
                    Meet(1, 0, Alone), Meet(1, 1, Whole), Meet(1, 2, Deaf),
                    Meet(2, 0, [], Missing), Meet(2, 1, Faulted), Meet(2, 2, []),
                ]),
        ],
    };

    private static CheckResult[] Whole => [Result("alone", Verdict.Passed), Result("together", Verdict.Passed), Result("accents", Verdict.Passed)];

    private static CheckResult[] Half =>
        [Result("alone", Verdict.Passed), Result("together", Verdict.Passed), Result("accents", Verdict.Failed, new Finding("data.recoded").With("program", "@role.client").With("offset", 7))];

    private static CheckResult[] Deaf =>
        [
            Result("alone", Verdict.Passed),
            Result("together", Verdict.Failed, new Finding("udp.sent-elsewhere").With("program", "@role.client").With("endpoint", "udp/3500").With("seen", "udp/3501")),
            Result("accents", Verdict.Blocked, new Finding("check.blocked").With("needs", "together")),
        ];

    private static CheckResult[] Alone =>
        [
            Result("alone", Verdict.Failed, new Finding("proc.not-listening").With("program", "@role.server").With("endpoint", "udp/3500")),
            Result("together", Verdict.Blocked, new Finding("check.blocked").With("needs", "alone")),
            Result("accents", Verdict.Blocked, new Finding("check.blocked").With("needs", "together")),
        ];

    private static CheckResult[] Faulted => [Result("alone", Verdict.Faulted, new Finding("machine.no-tool").With("tool", "javac"))];

    private static Finding Missing => new Finding("submission.missing").With("program", "@role.client").With("exercise", "1.5.4").With("files", "udp_chat_client");

    public static CheckResult Result(string id, Verdict verdict, Finding? finding = null) =>
        new() { Exercise = "1.5.4", Check = Sample.Check(id, 1, $"Prueba {id}", $"Check {id}"), Verdict = verdict, Finding = finding };

    private static Encounter Meet(int client, int server, CheckResult[] checks, Finding? absence = null)
    {
        string[] names = ["ana", "beto <b>", "carla\u001b[2J"];
        return new Encounter(names[client], names[server], absence, checks, Pairs);
    }
}
