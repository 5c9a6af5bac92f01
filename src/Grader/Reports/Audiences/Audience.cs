namespace Grader.Reports.Audiences;

/// <summary>Whom a report is for.</summary>
public enum Audience
{
    /// <summary>Reads everything.</summary>
    Teacher,

    /// <summary>Of hidden checks, reads how many passed.</summary>
    Student,
}
