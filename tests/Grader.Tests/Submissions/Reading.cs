using System.Text.RegularExpressions;
using Grader.Judging;
using Grader.Specs;
using Grader.Submissions;

namespace Grader.Tests.Submissions;

/// <summary>Reads submissions in tests.</summary>
internal static class Reading
{
    public static Submission Read(params string[] paths) => Read(paths.Aggregate(new MemoryFiles(), (files, path) => files.With(path, TextFor(path))));

    public static Submission Read(MemoryFiles files) => SubmissionReader.Read("/submission", files, GuideExercises.All);

    public static Submission ReadManifest(string manifest, params string[] paths) =>
        Read(paths.Aggregate(new MemoryFiles(), (files, path) => files.With(path, TextFor(path))).With("submission.yaml", manifest));

    /// <summary>Such as <c>1.5.2 server</c>.</summary>
    public static ProgramKey Key(string text) => new(text.Split(' ')[0], text.Split(' ')[1]);

    public static ProgramSource? Program(this Submission submission, string key) => submission.Programs.GetValueOrDefault(Key(key));

    public static Finding? Lack(this Submission submission, string key) => submission.Missing.GetValueOrDefault(Key(key));

    /// <summary>Every program found, in the order of the guide: <c>1.2 server = udp_echo_server.py</c>.</summary>
    public static IEnumerable<string> Found(this Submission submission) =>
        submission.Programs.Values.Where(source => source.ReusedFrom is null).Select(source => $"{source.Key} = {source.Path}");

    // As much of each language as makes its files programs.
    private static string TextFor(string path) => path[(path.LastIndexOf('.') + 1)..] switch
    {
        "c" or "cpp" => "int main(void) { return 0; }",
        "java" => $"public class {Regex.Match(path, @"(\w+)\.java$").Groups[1].Value} {{\n  public static void main(String[] args) {{ }}\n}}",
        "go" => "package main\n\nfunc main() { }\n",
        "rs" => "fn main() { }\n",
        "csproj" => "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>",
        _ => "",
    };
}
