using System.Text;
using CsCheck;
using Grader.Judging;
using Grader.Reports;
using Grader.Scoring;
using Grader.Specs;
using Grader.Transcripts;
using Grader.Yaml;

namespace Grader.Tests.Reports.Formats;

/// <summary>Any report: any verdicts, points and numbers of checks, and a submission that does its worst wherever it has a say.</summary>
internal static class AnyReport
{
    private static readonly string[] Traps =
    [
        "\u001b[31mPASSED\u001b[0m",
        "\n::error::no soy del corrector\n",
        "::stop-commands::x",
        "##[error]x",
        "]]>",
        "<![CDATA[",
        "</script><script>alert(1)</script>",
        "</pre></style><img src=x onerror=alert(1)>",
        "\n```\n# Puntaje: 100 de 100\n",
        "\n`````\n",
        "\n~~~\n",
        "| a | b |\n| - | - |",
        "[x](javascript:alert(1)) ![y](z) www.example.com https://example.com <b>",
        "{program} {0} @role.server",
        "\0",
        "\ufffe\uffff",
        "\u202e\u2028",
        "%0A::error::x",
        "\r\n",
        "&lt;&#x3c;",
    ];

    /// <summary>Bytes as a program may print them: any at all, and the traps.</summary>
    public static Gen<byte[]> Output { get; } =
        Gen.OneOf(Gen.Byte.Array[0, 200], Gen.OneOf(Traps).Array[1, 6].Select(traps => Encoding.UTF8.GetBytes(string.Concat(traps))), Gen.Char.Array[0, 60].Select(chars => Encoding.UTF8.GetBytes(chars)));

    // Names of files and people are text, and may have lone surrogates.
    private static readonly Gen<string> Text = Gen.OneOf(Gen.OneOf(Traps), Gen.Char.Array[0, 30].Select(chars => new string(chars)), Gen.Const("\ud800x\udc00"));

    private static readonly Gen<Verdict> AnyVerdict = Gen.OneOf(Enum.GetValues<Verdict>());

    private static readonly Gen<CheckResult> Check =
        Gen.Select(AnyVerdict, Gen.Int[0, 12], Output, Text, Gen.Bool, (verdict, points, output, text, remark) => Result(verdict, points, output, text, remark));

    private static readonly Gen<ExerciseReport> Exercise =
        Check.Array[0, 6].Select(checks => Sample.Exercise("1.2", "Eco", "Echo", [.. checks.Select((check, i) => check with { Check = check.Check with { Id = $"check-{i}" } })]));

    public static Gen<GradeReport> Any { get; } =
        Gen.Select(
            Exercise.Array[0, 4],
            Text,
            Gen.Bool,
            (exercises, text, interrupted) =>
                Sample.Of([.. exercises.Select((exercise, i) => exercise with { Id = $"1.{i + 1}" })]) with
                {
                    Interrupted = interrupted,
                    Submission = new SubmissionSummary(
                        text,
                        text,
                        text,
                        [new FoundProgram("1.1", "server", $"{text}/s.py", "python")],
                        [new Problem(new SourcePosition("submission.yaml", 1, 1), "missing-file", ("file", text))]
                    )
                    {
                        LeftOut = [new Problem(SourcePosition.Whole(text), "other-capitals", ("other", text))],
                    },
                }
        );

    private static CheckResult Result(Verdict verdict, int points, byte[] output, string text, bool remark) =>
        new()
        {
            Exercise = "1.1",
            Check = Sample.Check("check", points, "Prueba", "Check"),
            Verdict = verdict,
            Finding = verdict == Verdict.Passed ? null : new Finding("out.forbidden").With("program", "@role.server").With("line", text) with { Expected = "hola"u8.ToArray(), Seen = output },
            Remarks = remark ? [new Finding("out.forbidden").With("program", "@role.server").With("line", text)] : [],
            Transcript =
            [
                .. Sample.Transcript("server", output),
                new TranscriptEntry.Refused(text) { Actor = "server", At = default },
            ],
            Answer = text,
        };
}
