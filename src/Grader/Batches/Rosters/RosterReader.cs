using CsvHelper;
using Grader.Submissions.Naming;
using Grader.Texts;

namespace Grader.Batches.Rosters;

/// <summary>Reads a table of students: comma, semicolon or tab between values, any usual header in Spanish or English, in any order.</summary>
internal static class RosterReader
{
    private static readonly string[] Ids = ["id", "idnumber", "numerodeid", "legajo", "padron", "studentid", "sisuserid", "dni", "numero"];
    private static readonly string[] Names = ["name", "fullname", "student", "nombrecompleto", "nombreyapellido", "apellidoynombre", "apellidosynombres", "estudiante", "alumno", "alumna"];
    private static readonly string[] FirstNames = ["firstname", "nombre", "nombres", "givenname"];
    private static readonly string[] LastNames = ["lastname", "surname", "apellido", "apellidos", "familyname"];
    private static readonly string[] Emails = ["email", "emailaddress", "mail", "correo", "correoelectronico", "direcciondecorreo", "direcciondecorreoelectronico", "direccionemail"];
    private static readonly string[] Usernames = ["username", "login", "sisloginid", "user", "usuario", "nombredeusuario", "github", "githubusername"];
    private static readonly string[] Participants = ["identifier", "identificador"];

    /// <summary>The students in the order of the file, and what is wrong with it, in words to say.</summary>
    internal sealed record Reading(IReadOnlyList<Student> Students, IReadOnlyList<Phrase> Problems);

    public static Reading Read(TextReader text)
    {
        // Half a table from somebody's spreadsheet is better than none; what is missing in a row is empty.
        using var table = CsvReader.Create(text, new CsvReaderOptions { HasHeader = false, TrimWhitespace = true });
        if (!table.Read())
            return new Reading([], [Phrase.Of("batch.roster.empty")]);
        var columns = Enumerable.Range(0, table.FieldCount).Select(table.GetString).ToList();
        var header = columns.ConvertAll(Words.Squash);
        int Column(string[] known) => header.FindIndex(known.Contains);
        var (id, name, first, last, email, username, participant) = (Column(Ids), Column(Names), Column(FirstNames), Column(LastNames), Column(Emails), Column(Usernames), Column(Participants));
        if (new[] { id, name, first, last, email, username, participant }.All(column => column < 0))
            return new Reading([], [Phrase.Of("batch.roster.no_columns", ("columns", string.Join(", ", columns)))]);
        var students = new List<Student>();
        while (table.Read())
        {
            string Field(int column) => column < 0 || column >= table.FieldCount ? "" : table.GetString(column).Trim();
            var whole = name >= 0 ? Field(name) : string.Join(", ", new[] { Field(last), Field(first) }.Where(part => part.Length > 0));
            string[] all = [Field(id), whole, Field(email), Field(username), string.Concat(Field(participant).Where(char.IsAsciiDigit))];
            // Canvas puts a row of maxima under its header.
            if (all.Any(value => value.Length > 0) && !whole.StartsWith("Points Possible", StringComparison.OrdinalIgnoreCase))
                students.Add(new Student(all[0], all[1], all[2], all[3], all[4]));
        }

        var twice = students.GroupBy(student => student.Key).Where(group => group.Count() > 1).Select(group => group.Key).ToList();
        return new Reading([.. students.DistinctBy(student => student.Key)], twice.Count == 0 ? [] : [Phrase.Of("batch.roster.twice", ("students", string.Join(", ", twice)))]);
    }
}
