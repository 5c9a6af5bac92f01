using System.IO.Compression;
using System.Runtime.Versioning;
using System.Text;
using Grader.Batches.Storage;
using Grader.Commands;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Tests.Submissions;
using Grader.Tests.Submissions.Intake;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary>A whole class from the command line: graded, killed and gone on with, graded again.</summary>
[Platform("Linux"), SupportedOSPlatform("linux")]
[CancelAfter(600_000)]
[Parallelizable]
internal sealed class BatchSpecs
{
    private static readonly string[] Grade = ["batch", "class", "--exercises", "exercises", "--roster", "roster.csv", "--seed", "5"];

    [Test]
    public async Task A_class_is_graded_and_nobody_is_left_out(CancellationToken cancellationToken)
    {
        using var lab = Class();

        var run = await GraderProcess.RunAsync(lab, cancellationToken, Grade);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("Pérez Ana_1_assignsubmission_file_: 3/3");
        run.Output.ShouldContain("Gómez Beto_2_assignsubmission_file_: 0/3");
        run.Output.ShouldContain("Nothing handed in (1): Ausente, Gil");
        run.Output.ShouldContain("Cannot be read (1): Roto, Fede");
        run.Output.ShouldContain("Not in the list of students (1): zoe");
        run.Output.ShouldContain("Not taken for a submission (1): notas.txt");
        var gradebook = await File.ReadAllLinesAsync(lab.Path("grades/gradebook.csv"), cancellationToken);
        gradebook.Length.ShouldBe(6);
        gradebook[1].ShouldStartWith("1001,\"Pérez, Ana\",,,100,3,3,,graded,");
        gradebook[2].ShouldStartWith("1002,\"Gómez, Beto\",,,0,0,3,,graded,");
        File.Exists(lab.Path("grades/feedback/Pérez Ana_1_assignsubmission_file_/feedback.html")).ShouldBeTrue();
        using var zip = ZipFile.OpenRead(lab.Path("grades/feedback-moodle.zip"));
        zip.Entries.Select(entry => entry.FullName).ShouldContain("Gómez Beto_2_assignsubmission_file_/feedback.html");
        var page = await File.ReadAllTextAsync(lab.Path("grades/class.html"), cancellationToken);
        page.ShouldContain("Ausente, Gil");
        page.ShouldNotContain("http://");
    }

    [Test]
    public async Task A_delivery_with_folders_that_cannot_be_opened_is_graded_like_the_others_and_one_of_that_kind_is_told(CancellationToken cancellationToken)
    {
        using var lab = Class();
        OddFolders.MakeIn(lab.Path("class/zoe"));
        OddFolders.MakeIn(lab.Path("class"));

        var run = await GraderProcess.RunAsync(lab, cancellationToken, Grade);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("zoe: 3/3");
        run.Output.ShouldContain("Pérez Ana_1_assignsubmission_file_: 3/3");
        run.Output.ShouldContain("Not taken for a submission (3): a");
    }

    [Test]
    public async Task A_gradebook_that_cannot_be_written_is_the_machines_trouble_and_loses_no_grade(CancellationToken cancellationToken)
    {
        using var lab = Class();
        lab.Write("grades/gradebook.csv/in-the-way", "");

        var run = await GraderProcess.RunAsync(lab, cancellationToken, Grade);

        run.ExitCode.ShouldBe(ExitCodes.Fault, run.All);
        run.Errors.ShouldStartWith("What was graded is kept, but gradebooks and feedback cannot be written; the same command writes them once this is mended: ");
        Grades(lab)["1001"].ShouldBe(3);
    }

    [Test]
    public async Task The_class_may_be_the_current_folder_in_which_the_grades_are(CancellationToken cancellationToken)
    {
        using var lab = Class();
        string[] grade = ["batch", ".", "--exercises", "../exercises", "--seed", "5"];

        var first = await RunInAsync(lab, "class", cancellationToken, grade);
        var second = await RunInAsync(lab, "class", cancellationToken, grade);

        (first.ExitCode, second.ExitCode).ShouldBe((ExitCodes.Success, ExitCodes.Success), first.All + second.All);
        second.Output.Split('\n').Where(line => line.StartsWith('[')).ShouldBeEmpty("everything was graded before");
        var gradebook = await File.ReadAllLinesAsync(lab.Path("class/grades/gradebook.csv"), cancellationToken);
        gradebook.Length.ShouldBe(5);
        gradebook.ShouldNotContain(line => line.Contains("grades", StringComparison.Ordinal));
    }

    [Test]
    public async Task What_of_a_class_archive_is_damaged_is_told_with_its_name(CancellationToken cancellationToken)
    {
        using var lab = new Lab();
        const string damaged = "Rota Eva_3_assignsubmission_file_lab.zip";
        await File.WriteAllBytesAsync(lab.Path("class.zip"), ArchiveMaker.WithWrongChecksum(ArchiveMaker.Zip(("notas.xlsx", "x"), (damaged, "y")), damaged), cancellationToken);

        var run = await GraderProcess.RunAsync(lab, cancellationToken, "batch", "class.zip", "--exercises", "exercises");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain($"Not taken for a submission (2): notas.xlsx; {damaged}: its content is damaged in the archive");
        (await File.ReadAllTextAsync(lab.Path("grades/class.html"), cancellationToken)).ShouldContain($"{damaged}: its content is damaged");
    }

    [Test]
    public async Task A_roster_that_a_spreadsheet_saved_in_the_code_page_of_Windows_names_its_students(CancellationToken cancellationToken)
    {
        using var lab = new Lab();
        lab.Write("class/notas.txt", "nobody handed anything in");
        await File.WriteAllBytesAsync(lab.Path("roster.csv"), Encoding.Latin1.GetBytes("Número de ID;Apellido(s);Nombre\n1001;Pérez;Ana"), cancellationToken);

        var run = await GraderProcess.RunAsync(lab, cancellationToken, "batch", "class", "--exercises", "exercises", "--roster", "roster.csv");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("Nothing handed in (1): Pérez, Ana");
        (await File.ReadAllLinesAsync(lab.Path("grades/gradebook.csv"), cancellationToken))[1].ShouldStartWith("1001,\"Pérez, Ana\",");
    }

    [Test]
    public async Task Started_again_it_grades_only_who_is_missing_or_handed_in_something_else(CancellationToken cancellationToken)
    {
        using var lab = Class();
        await GraderProcess.RunAsync(lab, cancellationToken, Grade);
        File.Copy(lab.Path("class/zoe/udp_echo_server.py"), lab.Path("class/Gómez Beto_2_assignsubmission_file_/udp_echo_server.py"), overwrite: true);

        var run = await GraderProcess.RunAsync(lab, cancellationToken, Grade);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.Split('\n').Where(line => line.StartsWith('[')).ShouldBeEmpty("what Beto handed in now was graded before, for somebody else");
        using var store = Store(lab);
        store.History().Where(change => change.Student == "1002").Select(change => change.Reason).ShouldBe(["graded", "delivered-again"]);
        store.History().Count(change => change.Student == "1001").ShouldBe(1);
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    public async Task Killed_at_any_moment_it_goes_on_and_loses_or_doubles_nothing(int shown, CancellationToken cancellationToken)
    {
        using var lab = Class();
        lab.AddWrong();
        foreach (var i in Enumerable.Range(0, 4))
            lab.Write($"class/more{i}/udp_echo_server.py", $"# {i}\n" + await File.ReadAllTextAsync(lab.Path("good/udp_echo_server.py"), cancellationToken));
        var grader = GraderProcess.Start(lab, cancellationToken, Grade);
        for (var i = 1; i <= shown; i++)
            await grader.SaysAsync($"[{i}/", cancellationToken);

        ProcessHandle.Signal(grader.Id, Libc.SigKill);
        var killed = await grader.EndAsync();
        var run = await GraderProcess.RunAsync(lab, cancellationToken, Grade);

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        using var store = Store(lab);
        store.History().Select(change => change.Student).ShouldBeUnique();
        store.Current().Values.Sum(key => store.Result(key)!.Score ?? 0).ShouldBe(18, run.All);
        // What was shown before was durable, and is not graded a second time.
        foreach (var line in killed.Output.Split('\n').Where(line => line.StartsWith('[')))
            run.Output.ShouldNotContain(line[(line.IndexOf(']') + 1)..]);
    }

    [Test]
    public async Task A_regrade_shows_who_would_change_and_why_before_it_applies_anything(CancellationToken cancellationToken)
    {
        using var lab = Class();
        await GraderProcess.RunAsync(lab, cancellationToken, Grade);
        var exercise = lab.Path("exercises/9.1/exercise.yaml");
        await File.WriteAllTextAsync(exercise, (await File.ReadAllTextAsync(exercise, cancellationToken)).Replace("data: hola }", "data: chau }", StringComparison.Ordinal).Replace("send: { from: me, data: chau }", "send: { from: me, data: hola }", StringComparison.Ordinal), cancellationToken);

        var stale = await GraderProcess.RunAsync(lab, cancellationToken, Grade);
        var preview = await GraderProcess.RunAsync(lab, cancellationToken, "regrade", "grades", "--preview");
        var before = Grades(lab);
        var applied = await GraderProcess.RunAsync(lab, cancellationToken, "regrade", "grades");

        stale.Output.ShouldContain("stay as they are", Case.Sensitive, stale.All);
        preview.ExitCode.ShouldBe(ExitCodes.Success, preview.All);
        preview.Output.ShouldContain("1001: 3/3 → 2/3 (other exercises)");
        preview.Output.ShouldContain("9.1 answers-again: passed → failed");
        preview.Output.ShouldContain("Nothing was applied");
        before["1001"].ShouldBe(3);
        applied.Output.ShouldContain("1001: 3/3 → 2/3");
        applied.Output.ShouldNotContain("[1/", Case.Sensitive, "the preview's results are used");
        Grades(lab)["1001"].ShouldBe(2);
    }

    [Test]
    public async Task All_that_is_known_of_a_student_is_shown_without_running_anything(CancellationToken cancellationToken)
    {
        using var lab = Class();
        await GraderProcess.RunAsync(lab, cancellationToken, Grade);
        Directory.Delete(lab.Path("class"), recursive: true);

        var report = await GraderProcess.RunAsync(lab, cancellationToken, "explain", "grades", "gomez");
        var check = await GraderProcess.RunAsync(lab, cancellationToken, "explain", "grades", "1002", "9.1 answers");
        var several = await GraderProcess.RunAsync(lab, cancellationToken, "explain", "grades", "100");
        var unknown = await GraderProcess.RunAsync(lab, cancellationToken, "explain", "grades", "1002", "7.7");

        report.Output.ShouldContain("0/3", Case.Sensitive, report.All);
        check.Output.ShouldStartWith("9.1 answers: Answers (failed)", Case.Sensitive, check.All);
        check.Output.ShouldContain("udp_echo_server.py");
        several.Errors.ShouldContain("1001; 1002; 1006");
        unknown.Errors.ShouldContain("9.1 answers, 9.1 answers-again");
        (several.ExitCode, unknown.ExitCode).ShouldBe((ExitCodes.Unusable, ExitCodes.Unusable));
    }

    [TestCase("--course", "course.yaml")]
    [TestCase("--deadline", "2026-03-02T23:59Z", "--late", "10%/day,max=30%,grace=2h")]
    public async Task A_course_and_the_command_line_take_the_same_from_the_grade_and_nothing_from_the_checks(params string[] policy)
    {
        using var lab = Class();
        lab.Write("course.yaml", "title: Redes 2026\ndeadline: 2026-03-02T23:59Z\nlate: { penalty: 10%/day, max: 30%, grace: 2h }\n");
        File.SetLastWriteTimeUtc(lab.Path("class/Pérez Ana_1_assignsubmission_file_/udp_echo_server.py"), new DateTime(2026, 3, 4, 12, 0, 0, DateTimeKind.Utc));
        File.SetLastWriteTimeUtc(lab.Path("class/zoe/udp_echo_server.py"), new DateTime(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc));

        var run = await GraderProcess.RunAsync(lab, TestContext.CurrentContext.CancellationToken, [.. Grade, .. policy]);
        var told = await GraderProcess.RunAsync(lab, TestContext.CurrentContext.CancellationToken, "explain", "grades", "1001");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        var gradebook = await File.ReadAllLinesAsync(lab.Path("grades/gradebook.csv"));
        gradebook[1].ShouldStartWith("1001,\"Pérez, Ana\",,,80,3,3,20,graded,");
        gradebook[1].ShouldContain("Handed in 37 hours late: 20 points of the grade less (10%/day,max=30%,grace=2h).");
        gradebook[5].ShouldStartWith(",zoe,,,100,3,3,,graded,");
        const string sentence = "Grade: 80 of 100 (100 of the points, less 20 for coming late).";
        told.Output.ShouldContain(sentence);
        told.Output.ShouldContain("Score: 3 of 3");
        (await File.ReadAllTextAsync(lab.Path("grades/feedback/Pérez Ana_1_assignsubmission_file_/feedback.html"))).ShouldContain(sentence);
        (await File.ReadAllTextAsync(lab.Path("grades/feedback/Pérez Ana_1_assignsubmission_file_/feedback.md"))).ShouldContain("less 20 for coming late");
        (await File.ReadAllTextAsync(lab.Path("grades/class.html"))).ShouldContain("80 (100 − 20)");
    }

    [Test]
    public async Task Of_several_deliveries_the_best_counts_where_the_course_says_so(CancellationToken cancellationToken)
    {
        using var lab = Class();
        lab.Write("class/1001 again/udp_echo_server.py", await File.ReadAllTextAsync(lab.Path("class/Gómez Beto_2_assignsubmission_file_/udp_echo_server.py"), cancellationToken));
        lab.Write("course.yaml", "deliveries: best\ndeadline: 2999-01-01T00:00Z\nextensions: { nobody: 2999-01-02T00:00Z }\nlanguage: es\nexercises: [9.*]\n");

        var last = await GraderProcess.RunAsync(lab, cancellationToken, [.. Grade, "--out", "last"]);
        var best = await GraderProcess.RunAsync(lab, cancellationToken, [.. Grade, "--course", "course.yaml"]);
        var again = await GraderProcess.RunAsync(lab, cancellationToken, [.. Grade, "--course", "course.yaml", "--lang", "en"]);

        (await File.ReadAllLinesAsync(lab.Path("last/gradebook.csv"), cancellationToken))[1].ShouldStartWith("1001,\"Pérez, Ana\",,,0,0,3,", Case.Sensitive, last.All);
        (await File.ReadAllLinesAsync(lab.Path("grades/gradebook.csv"), cancellationToken))[1].ShouldStartWith("1001,\"Pérez, Ana\",,,100,3,3,", Case.Sensitive, again.All);
        best.Output.ShouldContain("cuenta la mejor nota (1): Pérez, Ana");
        again.Output.ShouldContain("Extensions for nobody of the class (1): nobody");
        using var store = Store(lab);
        store.History().Count(change => change.Student == "1001").ShouldBe(1);
    }

    [TestCase("batch nowhere", "nowhere")]
    [TestCase("batch class --course nowhere.yaml", "nowhere.yaml:1:1: there is no such file")]
    [TestCase("batch class --roster nobody.csv", "nobody.csv")]
    [TestCase("batch class --deadline tomorrow", "2026-03-02T23:59 was expected")]
    [TestCase("batch class --late 5/week", "it can be: none, 20% or 10%/day")]
    [TestCase("regrade good", "There are no grades in")]
    public async Task What_cannot_be_graded_is_told(string line, string said, CancellationToken cancellationToken)
    {
        using var lab = Class();

        var run = await GraderProcess.RunAsync(lab, cancellationToken, line.Split(' '));

        run.ExitCode.ShouldBe(ExitCodes.Unusable, run.All);
        run.Errors.ShouldContain(said);
    }

    private static Lab Class()
    {
        var lab = new Lab();
        lab.AddWrong();
        Directory.CreateDirectory(lab.Path("class"));
        Directory.Move(lab.Path("wrong"), lab.Path("class/Gómez Beto_2_assignsubmission_file_"));
        lab.Write("class/Pérez Ana_1_assignsubmission_file_/udp_echo_server.py", "# Ana\n" + File.ReadAllText(lab.Path("good/udp_echo_server.py")));
        lab.Write("class/zoe/udp_echo_server.py", "# Zoe\n" + File.ReadAllText(lab.Path("good/udp_echo_server.py")));
        lab.Write("class/Roto Fede_6_assignsubmission_file_lab.zip", "no zip");
        lab.Write("class/notas.txt", "hola");
        lab.Write("roster.csv", "id,name\n1001,\"Pérez, Ana\"\n1002,\"Gómez, Beto\"\n1006,\"Roto, Fede\"\n1009,\"Ausente, Gil\"");
        return lab;
    }

    private static Task<GraderProcess.Ended> RunInAsync(Lab lab, string folder, CancellationToken cancellationToken, params string[] arguments) =>
        GraderProcess.RunAsync(GraderProcess.Command(lab, "dotnet", [GraderProcess.Assembly, .. arguments]).WithWorkingDirectory(lab.Path(folder)), cancellationToken);

    private static Dictionary<string, int?> Grades(Lab lab)
    {
        using var store = Store(lab);
        return store.Current().ToDictionary(pair => pair.Key, pair => store.Result(pair.Value)!.Score);
    }

    private static GradeStore Store(Lab lab) => GradeStore.Open(lab.Path($"grades/{GradeStore.FileName}"));
}
