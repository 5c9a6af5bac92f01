using Grader.Specs;
using Grader.Specs.Reading;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Specs;

internal sealed class SpecMistakeSpecs
{
    private static readonly string OneExercise = """
        exercise: ID
        title: { es: Uno, en: One }
        points: 0
        programs: { client: { files: [client] } }
        checks:
          - id: opinion
            title: { es: Una, en: One }
            points: 0
            manual: { question: { es: ¿?, en: "?" }, answers: ["r*"] }

        """;

    [TestCase("bad", "en")]
    [TestCase("bad", "es")]
    [TestCase("meaning", "en")]
    [TestCase("meaning", "es")]
    public void Every_kind_of_mistake_is_told_at_once_with_its_place(string file, string language)
    {
        var reading = SpecReader.Parse(Repository.Read("tests", "Grader.Tests", "Specs", "Files", $"{file}.yaml"), $"{file}.yaml");

        reading.Exercises.ShouldBeEmpty();
        Approved.ShouldMatch(string.Join("", reading.Problems.Select(problem => $"{problem.In(new Language(language))}\n")), "tests", "Grader.Tests", "Specs", "Approved", $"{file}.{language}.txt");
    }

    [Test]
    public void Exercises_come_in_the_order_of_their_numbers() => InFolder(folder =>
    {
        foreach (var id in new[] { "2.1", "1.5.10", "1.5.2", "10.1" })
            Write(folder, $"{id}/exercise.yaml", OneExercise.Replace("ID", $"\"{id}\"", StringComparison.Ordinal));
        Write(folder, "exercise.schema.json", "{}");

        var reading = SpecReader.ReadAll(folder);

        reading.Problems.ShouldBeEmpty();
        reading.Exercises.Select(exercise => exercise.Id).ShouldBe(["1.5.2", "1.5.10", "2.1", "10.1"]);
    });

    [Test]
    public void One_bad_file_keeps_its_mistakes_to_itself() => InFolder(folder =>
    {
        Write(folder, "a.yaml", OneExercise.Replace("ID", "1.1", StringComparison.Ordinal));
        Write(folder, "b.yaml", "exercise: [\n");
        Write(folder, "c.yaml", OneExercise.Replace("ID", "1.3", StringComparison.Ordinal).Replace("title: { es: Uno, en: One }\npoints: 0", "title: { es: Uno, en: One }\npoints: 1", StringComparison.Ordinal));
        Write(folder, "d.yaml", "");

        var reading = SpecReader.ReadAll(folder);

        reading.Exercises.Select(exercise => exercise.Id).ShouldBe(["1.1"]);
        reading.Problems.Select(problem => Path.GetFileName(problem.InEnglish())).ShouldBe(
        [
            "b.yaml:2:1: this is not YAML: while parsing a node, did not find expected node content",
            "c.yaml:3:9: \"points\" is 1; expected 0, the sum of the checks' points",
            "d.yaml:1:1: the file is empty; expected a YAML document",
        ]);
    });

    [Test]
    public void The_same_exercise_twice_is_a_mistake_and_so_is_reusing_what_is_not_there() => InFolder(folder =>
    {
        Write(folder, "a.yaml", OneExercise.Replace("ID", "1.1", StringComparison.Ordinal));
        Write(folder, "b.yaml", OneExercise.Replace("ID", "1.1", StringComparison.Ordinal));
        Write(folder, "c.yaml", OneExercise.Replace("ID", "1.3", StringComparison.Ordinal).Replace("client: { files: [client] }", "server: { files: [s], reuses: [1.1, 1.4] }", StringComparison.Ordinal));

        var reading = SpecReader.ReadAll(folder);

        reading.Exercises.Select(exercise => exercise.Id).ShouldBe(["1.1"]);
        reading.Problems.Select(problem => problem.InEnglish().Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)).ShouldBe(
        [
            "b.yaml:1:11: the exercise 1.1 is written twice; expected once, and it stands already in a.yaml:1:11",
            "c.yaml:4:44: the exercise 1.1 has no program \"server\" to reuse",
            "c.yaml:4:49: unknown exercise \"1.4\"; expected one of 1.1, 1.3; did you mean \"1.1\"?",
        ]);
    });

    [Test]
    public void A_folder_without_exercises_is_a_mistake() => InFolder(folder =>
    {
        string Problems(string path) =>
            string.Join('\n', SpecReader.ReadAll(path).Problems.InEnglish()).Replace(folder, "F", StringComparison.Ordinal).Replace('\\', '/');

        Problems(folder).ShouldBe("F:1:1: this folder has no exercise; expected .yaml files in it or in its folders");
        Problems(Path.Combine(folder, "nothing")).ShouldBe("F/nothing:1:1: there is no such folder; expected the folder of the exercises");
        Directory.CreateDirectory(Path.Combine(folder, "1.5.2"));
        Problems(folder).ShouldBe("F/1.5.2:1:1: this folder has no exercise; expected a file such as exercise.yaml in it");
    });

    [Test]
    public void A_file_that_is_not_there_is_a_mistake() =>
        SpecReader.Read("nothing.yaml").Problems.InEnglish().ShouldBe(["nothing.yaml:1:1: there is no such file"]);

    [TestCase("whole", 1)]
    [TestCase("bad", 2)]
    public void Nothing_that_stands_in_a_file_makes_the_reader_fail(string file, int seed)
    {
        var random = new Random(seed);
        var lines = Repository.Read("tests", "Grader.Tests", "Specs", "Files", $"{file}.yaml").Split('\n');
        for (var i = 0; i < 400; i++)
        {
            var text = Spoil(lines, random);
            var reading = Should.NotThrow(() => SpecReader.Parse(text, "f.yaml"), text);
            (reading.Exercises.Count == 1).ShouldBe(reading.Problems.Count == 0, text);
        }
    }

    /// <summary>Changes a file a little: in each of a few places a word goes, comes twice, or stands where another was.</summary>
    private static string Spoil(string[] lines, Random random)
    {
        string[] result = [.. lines];
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var line = random.Next(result.Length);
            var words = result[line].Split(' ');
            var word = random.Next(words.Length);
            var donor = lines[random.Next(lines.Length)].Split(' ');
            words[word] = random.Next(4) switch
            {
                0 => "",
                1 => words[word] + " " + words[word],
                2 => words[word].Length > 1 ? words[word].Remove(random.Next(words[word].Length), 1) : words[word],
                _ => donor[random.Next(donor.Length)],
            };
            result[line] = string.Join(' ', words);
        }

        return string.Join('\n', result);
    }

    private static void InFolder(Action<string> test)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            test(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, string file, string text)
    {
        var path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
