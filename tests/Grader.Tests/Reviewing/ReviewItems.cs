using Grader.Reviewing;
using Grader.Scoring;

namespace Grader.Tests.Reviewing;

/// <summary>Items to review that nobody handed in.</summary>
internal static class ReviewItems
{
    public static ReviewItem Item(string student, int worth = 4, string answer = "Se pierde.", Review? given = null) =>
        new(student, student.PadRight(64, '0'), "1.5.3", "what-happens", "¿Qué sucede?", answer, "No answer was found in files like respuestas*.", worth, given);
}
