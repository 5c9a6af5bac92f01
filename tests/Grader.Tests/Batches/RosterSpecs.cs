using System.Text;
using Grader.Batches.Rosters;
using Grader.Submissions.Files;
using Grader.Tests.Submissions;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

internal sealed class RosterSpecs
{
    [TestCase("Apellido(s);Nombre;Número de ID;Dirección de correo;Nombre de usuario\nPérez;Ana;1001;ana@x.edu;ana")]
    [TestCase("ID number,First name,Last name,Email address,Username\n1001,Ana,Pérez,ana@x.edu,ana")]
    [TestCase("username\temail\tname\tid\nana\tana@x.edu\t\"Pérez, Ana\"\t1001\n")]
    [TestCase("Student,SIS User ID,SIS Login ID,Email\n    Points Possible,,,\n\"Pérez, Ana\",1001,ana,ana@x.edu")]
    [TestCase("\uFEFFLegajo,\"Apellido y nombre\",Correo electrónico,Usuario\n1001 ,\"Pérez, Ana\",ana@x.edu,ana\n,,,\n")]
    public void Any_usual_header_is_understood(string table) =>
        RosterReader.Read(new StringReader(table)).Students.ShouldBe([new Student("1001", "Pérez, Ana", "ana@x.edu", "ana", "")]);

    [TestCase("utf-8")]
    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("latin1")]
    public void A_table_is_read_however_a_spreadsheet_saved_it(string encoding)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "roster.csv");
        File.WriteAllText(file, "Número de ID;Apellido(s);Nombre\n1001;Pérez;Ana", Encoding.GetEncoding(encoding));

        using var text = AnyText.Open(file);

        RosterReader.Read(text).Students.ShouldBe([new Student("1001", "Pérez, Ana", "", "", "")]);
    }

    [Test]
    public void Moodles_worksheet_tells_the_number_that_its_downloads_have() =>
        RosterReader.Read(new StringReader("Identificador,Nombre completo\nParticipante 4711,Ana Pérez\n")).Students.Single().Participant.ShouldBe("4711");

    [Test]
    public void A_row_that_ends_early_has_nothing_in_its_last_columns() =>
        RosterReader.Read(new StringReader("id,name,email\n7,Ana\n")).Students.ShouldBe([new Student("7", "Ana", "", "", "")]);

    [TestCase("", "batch.roster.empty")]
    [TestCase("a,b\n1,2\n", "batch.roster.no_columns")]
    public void A_table_that_names_nobody_says_what_it_lacks(string table, string key)
    {
        var reading = RosterReader.Read(new StringReader(table));

        reading.Students.ShouldBeEmpty();
        Phrases.Load().Say("en", reading.Problems.Single()).ShouldContain(key.EndsWith("empty", StringComparison.Ordinal) ? "is empty" : "a, b");
    }

    [Test]
    public void Who_is_there_twice_counts_once_and_is_told()
    {
        var reading = RosterReader.Read(new StringReader("id,name\n7,Ana\n7,Ana B.\n8,Eva\n"));

        reading.Students.Select(student => student.Key).ShouldBe(["7", "8"]);
        Phrases.Load().Say("en", reading.Problems.Single()).ShouldContain("once: 7.");
    }
}
