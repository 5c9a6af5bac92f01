using Grader.Scoring;

namespace Grader.Reviewing;

/// <summary>Something that a person grades.</summary>
/// <param name="Students">Whose it is, for people; several where the same files were handed in more than once.</param>
/// <param name="Content">Of the files handed in, as 64 hexadecimal digits.</param>
/// <param name="Question">In the reader's language.</param>
/// <param name="Answer">The student's words; empty where none were found.</param>
/// <param name="Evidence">Where they were found, or what was looked for.</param>
/// <param name="Worth">The most points it gives; 0 for one that is commented only.</param>
/// <param name="Given">What was decided before; null for one that is still open.</param>
internal sealed record ReviewItem(string Students, string Content, string Exercise, string Check, string Question, string Answer, string Evidence, int Worth, Review? Given)
{
    private const int Digits = 16;

    /// <summary>What a sheet calls it: other files, or another item, have another id.</summary>
    public string Id => $"{Content[..Digits]} {Exercise} {Check}";
}
