using Grader.Batches.Rosters;
using Grader.Batches.Sources;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

internal sealed class ClassListSpecs
{
    private static readonly DateTimeOffset Deadline = new(2026, 3, 2, 23, 59, 0, TimeSpan.Zero);

    private static readonly Student Ana = new("1001", "Pérez, Ana María", "aperez@x.edu", "ana-p", "");
    private static readonly Student Beto = new("1002", "Gómez, Beto", "beto@x.edu", "betog", "");
    private static readonly Student OtherBeto = new("1003", "Gómez, Beto Luis", "luis@x.edu", "", "");

    [TestCase("Ana María Pérez_55_assignsubmission_file_")]
    [TestCase("PEREZ ANA_55_assignsubmission_file_tp.zip")]
    [TestCase("perezanamaria_4711_99812_lab.zip")]
    [TestCase("1001")]
    [TestCase("tp1_1001.zip")]
    [TestCase("ana-p")]
    [TestCase("aperez.zip")]
    [TestCase("perez_ana")]
    public void A_name_finds_its_student(string name) => Owner(name).ShouldBe(Ana);

    [TestCase("Beto Gómez")]
    [TestCase("Pérez")]
    [TestCase("entrega final")]
    public void A_name_that_fits_two_students_or_none_finds_nobody_unless_it_is_one_of_theirs_exactly(string name) =>
        Owner(name).ShouldBe(name == "Beto Gómez" ? Beto : null);

    [Test]
    public void A_repository_belongs_to_the_user_in_its_name() =>
        List([new FoundDelivery("sockets-betog", "/x", null, "betog", null)]).Entries.Single(entry => entry.Graded is not null).Student.ShouldBe(Beto);

    [Test]
    public void What_no_name_tells_the_submission_itself_may() =>
        List([Delivery("entrega")], new Owner("1002", "")).Entries.Single(entry => entry.Graded is not null).Student.ShouldBe(Beto);

    [Test]
    public void What_the_course_system_says_goes_before_what_the_submission_claims() =>
        List([Delivery("Pérez Ana_55_assignsubmission_file_")], new Owner("1002", "Gómez, Beto")).Entries.Single(entry => entry.Graded is not null).Student.ShouldBe(Ana);

    [Test]
    public void Nothing_handed_in_and_nobody_of_the_roster_is_left_out()
    {
        var list = List([Delivery("Pérez Ana"), Delivery("Zeta Zoe"), Delivery("xyz")]);

        list.Entries.Select(entry => (entry.Student.Name, entry.IsListed, Graded: entry.Graded?.Name)).ShouldBe(
            [("Pérez, Ana María", true, "Pérez Ana"), ("Gómez, Beto", true, null), ("Gómez, Beto Luis", true, null), ("Zeta Zoe", false, "Zeta Zoe"), ("xyz", false, "xyz")]);
    }

    [Test]
    public void Of_several_deliveries_the_last_in_time_is_graded_and_the_others_are_told()
    {
        var entry = Entry(("a 1001", -5), ("b 1001", -1), ("c 1001", 2));

        entry.Graded!.Name.ShouldBe("b 1001");
        entry.Others.Select(other => other.Name).ShouldBe(["a 1001", "c 1001"]);
        entry.Late.ShouldBe(TimeSpan.Zero);
    }

    [Test]
    public void Where_none_came_in_time_the_last_one_is_graded_and_late()
    {
        var entry = Entry(("a 1001", 1), ("b 1001", 30));

        entry.Graded!.Name.ShouldBe("b 1001");
        entry.Late.ShouldBe(TimeSpan.FromHours(30));
    }

    [Test]
    public void What_has_no_known_time_is_never_late() =>
        List([Delivery("1001")], deadline: DateTimeOffset.MinValue).Entries[0].Late.ShouldBe(TimeSpan.Zero);

    [Test]
    public void Strangers_of_the_same_name_as_a_student_stay_apart()
    {
        var list = ClassList.Of([new Student("", "Ana", "", "", "")], new DeliveryFinder.Found([Delivery("x"), Delivery("y")], []), delivery => new Owner(delivery.Name == "x" ? "Ana" : "", ""), _ => null);

        list.Entries.Select(entry => entry.Student.Key).ShouldBeUnique();
        list.Entries.Count(entry => entry.Graded is not null).ShouldBe(2);
    }

    [Test]
    public void Two_of_the_same_name_in_a_course_system_are_two()
    {
        var list = ClassList.Of([], new DeliveryFinder.Found([Delivery("Ana Paz_1_assignsubmission_file_"), Delivery("Ana Paz_2_assignsubmission_file_")], []), _ => new Owner("9", "Ana"), _ => null);

        list.Entries.Count.ShouldBe(2);
        list.Entries.Select(entry => entry.Student.Key).ShouldBeUnique();
    }

    private static ClassEntry Entry(params (string Name, int Hours)[] deliveries) =>
        List([.. deliveries.Select(delivery => new FoundDelivery(delivery.Name, $"/{delivery.Name}", null, "", Deadline.AddHours(delivery.Hours)))]).Entries[0];

    private static Student? Owner(string name) => List([Delivery(name)]).Entries.Single(entry => entry.Graded is not null) is { IsListed: true } entry ? entry.Student : null;

    private static ClassList List(IReadOnlyList<FoundDelivery> deliveries, Owner? owner = null, DateTimeOffset? deadline = null) =>
        ClassList.Of([Ana, Beto, OtherBeto], new DeliveryFinder.Found(deliveries, []), _ => owner ?? new Owner("", ""), _ => deadline ?? Deadline);

    private static FoundDelivery Delivery(string name) => new(name, $"/{name}", PlatformName.Of(name), "", null);
}
