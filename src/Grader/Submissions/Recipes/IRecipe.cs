using Grader.Submissions.Files;

namespace Grader.Submissions.Recipes;

/// <summary>How programs of one language, or one kind of project, are found, built and run.</summary>
/// <remarks>
/// Builds write under <see cref="BuildFolder.Name"/>, in the copy of the folder. Commands are argument vectors and run in that
/// copy; they never depend on the role or the exercise, so that a program that serves two exercises is built once.
/// </remarks>
internal interface IRecipe
{
    IEnumerable<Candidate> Find(SubmissionTree tree);
}
