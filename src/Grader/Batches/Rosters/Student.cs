namespace Grader.Batches.Rosters;

/// <summary>Somebody of the class. What the roster does not say is empty.</summary>
/// <param name="Id">The number by which the institution knows them.</param>
/// <param name="Name">As the roster writes it.</param>
/// <param name="Participant">The number in names of files that Moodle lets download; without its word.</param>
internal sealed record Student(string Id, string Name, string Email, string Username, string Participant)
{
    /// <summary>What they are known by in the store and in names of files: the first of id, user name, e-mail and name that there is.</summary>
    public string Key => new[] { Id, Username, Email, Name, Participant }.First(text => text.Length > 0);
}
