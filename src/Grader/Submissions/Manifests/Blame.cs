using Grader.Yaml;

namespace Grader.Submissions.Manifests;

/// <summary>Which of a file's problems are about one part of it.</summary>
internal static class Blame
{
    /// <summary>The problem, as told for the whole file, with which a part does not have its shape; null when it has it.</summary>
    public static Problem? Of(YamlNode part, Shape shape, IEnumerable<Problem> problems)
    {
        var own = new List<Problem>();
        if (shape.Check(part, own))
            return null;
        return problems.FirstOrDefault(problem => problem.Position == own[0].Position) ?? own[0];
    }
}
