using Grader.Reports;

namespace Grader.Watching;

/// <summary>Is told how watching goes on.</summary>
internal interface IWatchAudience
{
    /// <summary>The first report, of everything.</summary>
    void First(GradeReport report);

    /// <summary>Files were saved, and some exercises are graded again now.</summary>
    /// <param name="files">Paths from the submission's root.</param>
    /// <param name="exercises">Numbers of exercises; none when nothing that is graded uses the files.</param>
    /// <param name="isEverything">Whether that is all there are.</param>
    void Saved(IReadOnlyList<string> files, IReadOnlyList<string> exercises, bool isEverything);

    /// <summary>What came of it.</summary>
    void Graded(GradeReport before, GradeReport after);
}
