using System.Xml.Linq;
using NUnit.Framework;
using Shouldly;
using YamlDotNet.Serialization;

namespace Grader.Tests.Platforms;

/// <summary>Each example of the documentation, run as its platform runs it.</summary>
[CancelAfter(300_000)]
[Parallelizable]
[Platform("Linux")]
internal sealed class ExampleSpecs
{
    private Platform _platform = null!;

    [SetUp]
    public void MakePlatform() => _platform = new Platform();

    [TearDown]
    public void RemovePlatform() => _platform.Dispose();

    // "Your autograder runs with the student's checkout as the working directory and must leave result.json there … Exit 0 when grading ran,
    // whatever the score; anything else is an infrastructure failure." Environment: CLASSROOM, ASSIGNMENT, OWNER, SUBMISSION_TAG, …
    [TestCase(true)]
    [TestCase(false)]
    public async Task Classroom_50_gets_its_result_and_a_success_whatever_the_score(bool right, CancellationToken cancellationToken)
    {
        PrepareClassroom50(right);

        var run = await _platform.RunAsync("checkout", "python3", [_platform.Path("autograder.py"), "--exercise", "2.2"], cancellationToken);

        run.ExitCode.ShouldBe(0, run.All);
        var result = _platform.Json("checkout/result.json");
        (result["score"]!.GetValue<int>() == result["max-score"]!.GetValue<int>()).ShouldBe(right, run.All);
        result["datetime"]!.GetValue<string>().ShouldBe("2026-03-02T14:05:09Z");
        result["owner"]!.GetValue<string>().ShouldBe("anaperez");
        _platform.Read("checkout/release-body.md").ShouldStartWith("# Score: ");
        _platform.Read("output.txt").ShouldContain(right ? "status=success\n" : "status=failure\n");
    }

    [Test]
    public async Task Classroom_50_keeps_score_and_submission_when_it_grades_again(CancellationToken cancellationToken)
    {
        PrepareClassroom50(right: false);
        await _platform.RunAsync("checkout", "python3", [_platform.Path("autograder.py"), "--exercise", "2.2"], cancellationToken);
        var first = _platform.Json("checkout/result.json");
        File.Delete(_platform.Path("checkout/result.json"));
        File.Delete(_platform.Path("checkout/release-body.md"));

        await _platform.RunAsync("checkout", "python3", [_platform.Path("autograder.py"), "--exercise", "2.2"], cancellationToken);

        foreach (var report in new[] { first, _platform.Json("checkout/result.json") })
            $"{report["score"]} {report["max-score"]} {report["datetime"]}".ShouldBe($"{first["score"]} {first["max-score"]} 2026-03-02T14:05:09Z");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Classroom_50_fetches_the_grader_and_takes_only_the_one_it_knows(bool known, CancellationToken cancellationToken)
    {
        PrepareClassroom50(right: true);
        var hash = _platform.MakeRelease("release.tar.gz");
        Directory.CreateDirectory(_platform.Path("runner"));
        _platform.Set("GRADER_URL", new Uri(_platform.Path("release.tar.gz")).AbsoluteUri);
        _platform.Set("GRADER_SHA256", known ? hash : new string('0', 64));
        _platform.Set("RUNNER_TEMP", _platform.Path("runner"));
        File.Move(_platform.Path("bin/grader"), _platform.Path("bin/not-found"));

        var run = await _platform.RunAsync("checkout", "python3", [_platform.Path("autograder.py"), "--exercise", "2.2"], cancellationToken);

        (run.ExitCode == 0).ShouldBe(known, run.All);
        File.Exists(_platform.Path("checkout/result.json")).ShouldBe(known);
        _platform.Read("output.txt").Contains("status=error", StringComparison.Ordinal).ShouldBe(!known);
    }

    // "setup.sh runs once, as root"; "run_autograder must write /autograder/results/results.json; the submission is in /autograder/submission, the
    // zip's own files in /autograder/source" (https://gradescope-autograders.readthedocs.io/en/latest/specs/). The root is another one here.
    [TestCase(true)]
    [TestCase(false)]
    public async Task Gradescope_gets_its_results(bool right, CancellationToken cancellationToken)
    {
        var hash = _platform.MakeRelease("release.tar.gz");
        _platform.Note("apt-get");
        _platform.Set("GRADER_URL", new Uri(_platform.Path("release.tar.gz")).AbsoluteUri);
        _platform.Set("GRADER_SHA256", hash);
        _platform.Set("GRADER_FOLDER", _platform.Path("autograder/grader"));
        PrepareGradescope(right);

        var setup = await _platform.RunAsync("autograder/source", "bash", ["setup.sh"], cancellationToken);
        setup.ExitCode.ShouldBe(0, setup.All);
        var run = await _platform.RunAsync("autograder", _platform.Path("autograder/run_autograder"), [], cancellationToken);

        run.ExitCode.ShouldBe(0, run.All);
        var results = _platform.Json("autograder/results/results.json");
        var tests = results["tests"]!.AsArray();
        results["score"]!.GetValue<int>().ShouldBe(tests.Sum(test => test!["score"]?.GetValue<int>() ?? 0));
        tests.Any(test => test!["status"]?.GetValue<string>() == "failed").ShouldBe(!right);
    }

    // "script: each line is run by the shell, with set -e, in the project's folder; artifacts: reports: junit names the file"
    // (https://docs.gitlab.com/ci/yaml/)
    [TestCase(true)]
    [TestCase(false)]
    public async Task GitLab_gets_its_tests_and_a_job_that_fails_when_points_were_lost(bool right, CancellationToken cancellationToken)
    {
        var job = (Dictionary<object, object>)new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(Repository.Read("docs", "examples", "gitlab", ".gitlab-ci.yml"))["sockets"];
        foreach (var (name, value) in (Dictionary<object, object>)job["variables"])
            _platform.Set((string)name, (string)value);
        _platform.Set("GRADER_SHA256", _platform.MakeRelease("release.tar.gz"));
        _platform.Set("GRADER_URL", new Uri(_platform.Path("release.tar.gz")).AbsoluteUri);
        _platform.Set("GRADER_FOLDER", _platform.Path("grader"));
        _platform.Note("apt-get");
        _platform.HandIn("project", right);
        _platform.Write("script.sh", string.Join('\n', [.. (List<object>)job["before_script"], .. (List<object>)job["script"]]).Replace("/tmp/", $"{_platform.Path("tmp")}/"));

        var run = await _platform.RunAsync("project", "bash", ["-e", _platform.Path("script.sh")], cancellationToken);

        // The whole guide is graded, and only one exercise of it was handed in.
        run.ExitCode.ShouldBe(1, run.All);
        var junit = ((Dictionary<object, object>)((Dictionary<object, object>)job["artifacts"])["reports"])["junit"];
        var suites = XDocument.Load(_platform.Path($"project/{junit}")).Root!.Elements("testsuite").ToList();
        (suites.Single(suite => suite.Attribute("name")!.Value.StartsWith("2.2 ")).Attribute("failures")!.Value == "0").ShouldBe(right);
    }

    // "vpl_evaluate.sh must create an executable file named vpl_execution, which is then run. Lines 'Grade :=>> N' set the grade, and what is
    // between '<|--' and '--|>' is the comment"; vpl_environment.sh exports VPL_GRADEMIN, VPL_GRADEMAX and VPL_LANG.
    // (https://vpl.dis.ulpgc.es/documentation/vpl-3.4.3+/)
    [TestCase(true)]
    [TestCase(false)]
    public async Task Moodles_VPL_gets_one_grade_that_no_program_can_print(bool right, CancellationToken cancellationToken)
    {
        _platform.HandIn("vpl", right);
        _platform.Copy("moodle-vpl/vpl_evaluate.sh", "vpl/vpl_evaluate.sh");
        _platform.Write("vpl/vpl_environment.sh", "export VPL_GRADEMIN=0\nexport VPL_GRADEMAX=10");

        var evaluate = await _platform.RunAsync("vpl", "bash", ["./vpl_evaluate.sh"], cancellationToken);
        evaluate.ExitCode.ShouldBe(0, evaluate.All);
        var run = await _platform.RunAsync("vpl", _platform.Path("vpl/vpl_execution"), [], cancellationToken);

        var lines = run.Output.Split('\n');
        var grade = lines.Where(line => line.StartsWith("Grade :=>>", StringComparison.Ordinal)).ShouldHaveSingleItem();
        double.Parse(grade["Grade :=>> ".Length..], System.Globalization.CultureInfo.InvariantCulture).ShouldBeInRange(0, 1.5);
        lines.ShouldContain("<|--");
        lines.ShouldContain("--|>");
        run.Output.Contains("died on line", StringComparison.Ordinal).ShouldBe(!right, run.All);
    }

    [Test]
    public async Task The_same_commit_gets_the_same_points_from_classroom_50_gradescope_and_the_command_line(CancellationToken cancellationToken)
    {
        PrepareClassroom50(right: false);
        PrepareGradescope(right: false);
        _platform.HandIn("folder", right: false);
        Directory.CreateDirectory(_platform.Path("autograder/grader"));
        File.Copy(_platform.Path("bin/grader"), _platform.Path("autograder/grader/grader"));

        await _platform.RunAsync("checkout", "python3", [_platform.Path("autograder.py"), "--exercise", "2.2"], cancellationToken);
        await _platform.RunAsync("autograder", _platform.Path("autograder/run_autograder"), [], cancellationToken);
        await _platform.RunAsync("folder", "grader", ["check", "--exercise", "2.2", "--seed", "from-content", "--report", _platform.Path("report.json")], cancellationToken);

        var report = _platform.Json("report.json");
        var classroom = _platform.Json("checkout/result.json");
        var gradescope = _platform.Json("autograder/results/results.json");
        var points = $"{report["score"]}/{report["max_score"]}";
        points.ShouldNotStartWith("8/");
        $"{classroom["score"]}/{classroom["max-score"]}".ShouldBe(points);
        $"{gradescope["score"]}/{gradescope["tests"]!.AsArray().Sum(test => test!["max_score"]?.GetValue<int>() ?? 0)}".ShouldBe(points);
        $"{gradescope["extra_data"]!["seed"]}".ShouldBe($"{report["seed"]}");
    }

    private void PrepareGradescope(bool right)
    {
        _platform.Set("AUTOGRADER_ROOT", _platform.Path("autograder"));
        _platform.Copy("gradescope/setup.sh", "autograder/source/setup.sh");
        _platform.Copy("gradescope/run_autograder", "autograder/run_autograder");
        _platform.Write("autograder/source/course/course.yaml", "language: en\nexercises: [\"2.2\"]");
        _platform.Write("autograder/results/.keep", "");
        _platform.HandIn("autograder/submission", right);
    }

    private void PrepareClassroom50(bool right)
    {
        _platform.HandIn("checkout", right);
        _platform.Copy("classroom50/autograder.py", "autograder.py");
        _platform.Set("CLASSROOM", "redes");
        _platform.Set("ASSIGNMENT", "sockets");
        _platform.Set("OWNER", "anaperez");
        _platform.Set("SUBMISSION_TAG", "submit/2026-03-02T14-05-09Z-1a2b3c4");
        _platform.Set("COMMIT_URL", "https://github.com/redes/sockets-anaperez/commit/1a2b3c4");
        _platform.Set("RELEASE_URL", "https://github.com/redes/sockets-anaperez/releases/tag/x");
        _platform.Set("GITHUB_OUTPUT", _platform.Path("output.txt"));
    }
}
