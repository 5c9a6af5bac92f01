using System.Text.RegularExpressions;
using Grader.Batches.Sources;
using Grader.Submissions.Naming;

namespace Grader.Batches.Rosters;

/// <summary>
/// Finds whose a delivery is. What a course system says goes before what the student wrote, for the system knows who was logged in; a name
/// that fits two students fits none.
/// </summary>
internal sealed partial class StudentMatcher(IReadOnlyList<Student> roster)
{
    private const int FewestWords = 2;

    /// <param name="owner">Reads the delivery's <c>submission.yaml</c>; asked only when the name does not tell.</param>
    /// <returns>The student of the roster, or null.</returns>
    public Student? Find(FoundDelivery delivery, Func<Owner> owner) =>
        ByPlatform(delivery) ?? ByOwner(owner());

    /// <summary>Somebody who is not in the roster, as well as the delivery tells it.</summary>
    public static Student Stranger(FoundDelivery delivery, Owner owner) =>
        delivery.Platform is { } platform
            ? new Student("", platform.FullName, "", "", platform.Number)
            : new Student(owner.Id, new[] { owner.Name, delivery.Login, delivery.Name }.First(text => text.Length > 0), "", delivery.Login, "");

    private Student? ByPlatform(FoundDelivery delivery) =>
        delivery.Platform is { } platform
            ? (platform.Platform == PlatformName.Moodle
                ? Only(student => student.Participant == platform.Number) ?? ByName(platform.FullName)
                : Only(student => student.Participant == platform.Number) ?? BySquashedName(platform.FullName))
            : (delivery.Login.Length > 0 ? Only(student => Same(student.Username, delivery.Login)) : null) ?? ByPlainName(delivery.Name);

    private Student? ByOwner(Owner owner) =>
        (owner.Id.Length > 0 ? Only(student => student.Id == owner.Id) : null) ?? (owner.Name.Length > 0 ? ByName(owner.Name) : null);

    // A folder that somebody named by hand: the id, the user name, the mail or the name is in it.
    private Student? ByPlainName(string name)
    {
        var parts = name.Split([' ', '_', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        var stem = Path.GetFileNameWithoutExtension(name);
        return Only(student => student.Id.Length > 0 && parts.Contains(student.Id))
            ?? Only(student => Same(student.Username, name) || Same(student.Username, stem) || Same(student.Email.Split('@')[0], name) || Same(student.Email.Split('@')[0], stem))
            ?? ByName(name);
    }

    private Student? ByName(string name)
    {
        var words = NameWords(name);
        return words.Count < FewestWords
            ? null
            : Only(student => NameWords(student.Name).SetEquals(words))
                ?? Only(student => NameWords(student.Name) is { Count: >= FewestWords } all && (all.IsSubsetOf(words) || words.IsSubsetOf(all)));
    }

    // Canvas runs the words of a name together, the family name first.
    private Student? BySquashedName(string name)
    {
        var letters = Sorted(name);
        return Only(student => student.Name.Length > 0 && Words.Squash(student.Name) == Words.Squash(name)) ?? Only(student => student.Name.Length > 0 && Sorted(student.Name) == letters);
    }

    private static string Sorted(string name) => string.Concat(Words.Squash(name).Order());

    private static HashSet<string> NameWords(string name) =>
        [.. NotInWords().Split(Words.Fold(name)).Where(word => word.Length > 0)];

    private static bool Same(string known, string seen) => known.Length > 0 && Words.Fold(known) == Words.Fold(seen);

    [GeneratedRegex(@"[^\p{L}]+")]
    private static partial Regex NotInWords();

    private Student? Only(Func<Student, bool> fits)
    {
        using var fitting = roster.Where(fits).GetEnumerator();
        return fitting.MoveNext() && fitting.Current is var student && !fitting.MoveNext() ? student : null;
    }
}
