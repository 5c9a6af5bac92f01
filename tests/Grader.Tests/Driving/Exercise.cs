using Grader.Specs;
using Grader.Specs.Reading;
using Shouldly;

namespace Grader.Tests.Driving;

/// <summary>Small exercises, by the YAML of their checks.</summary>
internal static class Exercise
{
    /// <param name="checks">The list of checks, each with its own indentation of two blanks.</param>
    public static ExerciseSpec Read(string checks, int points, string settings = "{}")
    {
        var text = $$"""
            exercise: "9.9"
            title: { es: Prueba, en: Trial }
            points: {{points}}
            programs:
              server: { files: [udp_server], listens: udp/3500 }
              client: { files: [udp_client] }
            settings: {{settings}}
            checks:
            {{checks}}
            """;
        var reading = SpecReader.Parse(text, "trial.yaml");
        reading.Problems.InEnglish().ShouldBeEmpty();
        return reading.Exercises.Single();
    }

    /// <summary>A check that runs the server and needs an answer.</summary>
    public static string Echo(string id, string more = "") => $$"""
          - id: {{id}}
            title: { es: Prueba, en: Trial }
            points: 2
            hint: { es: Mirá., en: Look. }
            {{more}}
            steps:
              - run: server
              - send: { from: visitor, data: hola }
              - expect: { at: visitor, data: hola }
        """;
}
