using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Grader.Planning;
using Grader.Reports;
using Grader.Scoring;
using Grader.Specs;
using Grader.Specs.Steps;
using Grader.Transcripts;
using Grader.Yaml;

namespace Grader.Batches.Storage;

/// <summary>
/// A report as bytes and back, whole enough to write any page from it later in any language. Of a check's spec only what reports show is
/// kept; of what programs printed and sent, as much as a page shows.
/// </summary>
internal static class ReportCodec
{
    private const int MostEntries = 400;
    private const int MostBytes = 16 * 1024;
    private const int MostCaptured = 256 * 1024;

    private static readonly JsonSerializerOptions Options = new()
    {
        IgnoreReadOnlyProperties = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new CheckConverter(), new ProblemConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { TellEntries } },
    };

    public static byte[] Write(GradeReport report)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.Fastest))
            JsonSerializer.Serialize(packed, Cut(report), Options);
        return bytes.ToArray();
    }

    public static GradeReport Read(byte[] bytes)
    {
        using var packed = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<GradeReport>(packed, Options)!;
    }

    private static GradeReport Cut(GradeReport report) =>
        report with { Exercises = [.. report.Exercises.Select(exercise => exercise with { Checks = [.. exercise.Checks.Select(Cut)] })] };

    private static CheckResult Cut(CheckResult result) =>
        result with { Transcript = [.. Middle(result.Transcript).Select(Cut)], Captures = [.. result.Captures.Select(capture => capture.FirstBytes(MostCaptured))] };

    private static IEnumerable<TranscriptEntry> Middle(IReadOnlyList<TranscriptEntry> all) =>
        all.Count <= MostEntries ? all : all.Take(MostEntries / 2).Concat(all.TakeLast(MostEntries / 2));

    // Pages show the beginning of what was sent, and the end of what was printed.
    private static TranscriptEntry Cut(TranscriptEntry entry) =>
        entry switch
        {
            TranscriptEntry.Printed { Data.Length: > MostBytes } printed => printed with { Data = printed.Data[^MostBytes..] },
            TranscriptEntry.Typed { Data.Length: > MostBytes } typed => typed with { Data = typed.Data[..MostBytes] },
            TranscriptEntry.Sent { Data.Length: > MostBytes } sent => sent with { Data = sent.Data[..MostBytes] },
            TranscriptEntry.Received { Data.Length: > MostBytes } received => received with { Data = received.Data[..MostBytes] },
            _ => entry,
        };

    private static void TellEntries(JsonTypeInfo type)
    {
        if (type.Type != typeof(TranscriptEntry))
            return;
        type.PolymorphismOptions = new JsonPolymorphismOptions();
        foreach (var kind in typeof(TranscriptEntry).GetNestedTypes().Where(kind => kind.IsSubclassOf(typeof(TranscriptEntry))))
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, kind.Name));
    }

    private sealed record StoredCheck(string Id, LocalizedText Title, int Points, LocalizedText Hint, IReadOnlyList<string> Needs, Visibility Visibility, IReadOnlyList<StoredRun> Runs, SourcePosition Position);

    // By these, reports call actors by their roles.
    private sealed record StoredRun(string Program, string As, Readiness Until, SourcePosition Position);

    private sealed class CheckConverter : JsonConverter<CheckSpec>
    {
        public override CheckSpec Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<StoredCheck>(ref reader, options)!;
            return new CheckSpec
            {
                Id = stored.Id,
                Title = stored.Title,
                Points = stored.Points,
                Hint = stored.Hint,
                Needs = stored.Needs,
                Visibility = stored.Visibility,
                Steps = [.. stored.Runs.Select(run => new RunStep { Program = run.Program, As = run.As, Until = run.Until, Position = run.Position })],
                Position = stored.Position,
            };
        }

        public override void Write(Utf8JsonWriter writer, CheckSpec value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(
                writer,
                new StoredCheck(
                    value.Id, value.Title, value.Points, value.Hint, value.Needs, value.Visibility,
                    [.. StepWalk.All(value.Steps).OfType<RunStep>().Select(run => new StoredRun(run.Program, run.As, run.Until, run.Position))], value.Position),
                options);
    }

    private sealed record StoredProblem(SourcePosition Position, string Code, IReadOnlyDictionary<string, string> Parameters);

    private sealed class ProblemConverter : JsonConverter<Problem>
    {
        public override Problem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var stored = JsonSerializer.Deserialize<StoredProblem>(ref reader, options)!;
            return new Problem(stored.Position, stored.Code, stored.Parameters.Select(pair => (pair.Key, (object)pair.Value)));
        }

        public override void Write(Utf8JsonWriter writer, Problem value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new StoredProblem(value.Position, value.Code, value.Parameters), options);
    }
}
