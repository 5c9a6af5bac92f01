using Grader.Yaml;

namespace Grader.Specs.Reading;

/// <summary>The JSON Schema with which editors complete, explain and check an exercise as it is written.</summary>
public static class SpecSchema
{
    /// <summary>The schema's text, as it is committed in <c>exercises/exercise.schema.json</c>.</summary>
    public static string ToJson() =>
        JsonSchema.Of(ExerciseShapes.Exercise, "Exercise", "One numbered item of the guide: the programs it needs and the checks that judge them.");
}
