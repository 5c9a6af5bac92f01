using Grader.Batches.Sources;
using Grader.Tests.Submissions;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

internal sealed class DeliveryFinderSpecs
{
    [Test]
    public void Folders_and_archives_are_deliveries_and_other_files_are_told()
    {
        using var source = new TemporaryFolder().With("ana/1.1/a.py").With("beto.zip", "x").With("caro.tar.gz", "x").With("notas.xlsx", "x").With(".DS_Store", "x");

        var found = In(source);

        found.Deliveries.Select(delivery => delivery.Name).ShouldBe(["ana", "beto.zip", "caro.tar.gz"]);
        found.Others.ShouldBe([Phrase.Words("notas.xlsx")]);
    }

    [Test]
    public void Loose_files_of_a_course_system_are_put_together_by_student()
    {
        using var source = new TemporaryFolder()
            .With("Ana Pérez_1_assignsubmission_file_udp_echo_server_1.2.py", "server")
            .With("Ana Pérez_1_assignsubmission_file_udp_echo_client_1.1.py", "client")
            .With("gomezbeto_4711_99812_udp_echo_server.py", "beto");

        var found = In(source);

        found.Deliveries.Select(delivery => delivery.Platform!.Number).ShouldBe(["1", "4711"]);
        Directory.GetFiles(found.Deliveries[0].Path).Select(Path.GetFileName).ShouldBe(["udp_echo_client_1.1.py", "udp_echo_server_1.2.py"], ignoreOrder: true);
        File.ReadAllText(Path.Combine(found.Deliveries[1].Path, "udp_echo_server.py")).ShouldBe("beto");
    }

    [Test]
    public void Clones_of_an_assignment_belong_to_the_users_in_their_names()
    {
        using var source = new TemporaryFolder().With("sockets-lab-ana/.git/HEAD").With("sockets-lab-ana-maria/.git/HEAD").With("sockets-lab-beto/.git/HEAD");

        In(source).Deliveries.Select(delivery => delivery.Login).ShouldBe(["ana", "ana-maria", "beto"]);
    }

    [Test]
    public void A_folder_around_everything_is_looked_through()
    {
        using var source = new TemporaryFolder().With("tp1/Ana_1_assignsubmission_file_/a.py").With("tp1/Beto_2_assignsubmission_file_/b.py");

        In(source).Deliveries.Select(delivery => delivery.Platform!.FullName).ShouldBe(["Ana", "Beto"]);
    }

    [TestCase("")]
    [TestCase("/")]
    public void The_batchs_own_folder_is_no_delivery_and_no_reason_to_stay_outside_of_another(string ending)
    {
        using var source = new TemporaryFolder().With("tp1/Ana_1_assignsubmission_file_/a.py").With("grades/grades.db");
        var work = Directory.CreateDirectory(Path.Combine(source.Path, ".work")).FullName;

        var found = DeliveryFinder.In(source.Path, work, knowsTimes: true, except: Path.Combine(source.Path, "grades") + ending);

        found.Deliveries.Select(delivery => delivery.Name).ShouldBe(["Ana_1_assignsubmission_file_"]);
        found.Others.ShouldBeEmpty();
    }

    [Test]
    public void A_link_is_no_delivery()
    {
        using var source = new TemporaryFolder().With("ana/a.py").WithLink("etc", "/etc");

        In(source).Deliveries.Select(delivery => delivery.Name).ShouldBe(["ana"]);
    }

    [Test]
    public void A_repository_was_handed_in_with_its_last_commit_and_a_fresh_clone_at_no_known_time()
    {
        const string clone = "0 1 Ana <a@x> 1767225600 -0300\tclone: from file:///x\n";
        using var source = new TemporaryFolder()
            .With("a-one/.git/logs/HEAD", clone + "1 2 Ana <a@x> 1767225700 -0300\tcommit: done\n")
            .With("a-two/.git/logs/HEAD", clone);

        In(source).Deliveries.Select(delivery => delivery.At).ShouldBe([DateTimeOffset.FromUnixTimeSeconds(1767225700), null]);
    }

    [Test]
    public void The_newest_file_tells_when_a_folder_was_handed_in()
    {
        using var source = new TemporaryFolder().With("ana/a.py").With("ana/b/c.py");
        var newest = new DateTime(2031, 5, 6, 7, 8, 9, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(source.Path, "ana", "b", "c.py"), newest);

        In(source).Deliveries.Single().At.ShouldBe(newest);
    }

    [Test]
    public void A_table_of_repositories_names_them_by_url_or_path_and_their_owners()
    {
        using var folder = new TemporaryFolder().With("repos/beto/.git/HEAD");
        const string table = "user,url\nana,https://example.org/lab/ana.git\n,git@example.org:lab/eva.git\nbeto,./repos/beto\nnobody,\n";

        RepositoryList.Read(new StringReader(table), folder.Path).ShouldBe(
        [
            new RepositoryList.Row("https://example.org/lab/ana.git", "ana"),
            new RepositoryList.Row("git@example.org:lab/eva.git", "eva"),
            new RepositoryList.Row(Path.Combine(folder.Path, "repos", "beto"), "beto"),
        ]);
    }

    private static DeliveryFinder.Found In(TemporaryFolder source)
    {
        var work = Directory.CreateDirectory(Path.Combine(source.Path, ".work")).FullName;
        return DeliveryFinder.In(source.Path, work, knowsTimes: true);
    }
}
