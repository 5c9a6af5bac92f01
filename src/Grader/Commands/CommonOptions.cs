using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using Grader.Commands.Completions;
using Grader.Courses;
using Grader.Planning;
using Grader.Reports;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Specs.Reading;
using Grader.Yaml;

namespace Grader.Commands;

/// <summary>Options that several commands have.</summary>
internal static class CommonOptions
{
    private const string ExercisesName = "--exercises";

    public static Option<string?> Lang(CliContext context)
    {
        var option = new Option<string?>("--lang") { Description = context.Say("cli.lang"), HelpName = string.Join('|', Texts.Phrases.Codes), Recursive = true };
        Accept(context, option, Texts.Phrases.Codes);
        return option;
    }

    /// <summary>The submission's folder: the current one unless given.</summary>
    public static Argument<string> Submission(CliContext context)
    {
        var path = new Argument<string>("PATH") { Description = context.Say("cli.check.path"), DefaultValueFactory = _ => "." };
        RefuseSlips(context, path);
        return path;
    }

    /// <summary>
    /// Makes slips mistakes: in an option's name, which would be taken for the argument, as a folder of that name; and an empty word, which is
    /// what a shell makes of a variable that is not set.
    /// </summary>
    public static void RefuseSlips(CliContext context, Argument argument) => argument.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(token => token.Value is ['-', _, ..]) is { } slip)
            result.AddError(CommandLineMistakes.Unmatched(context, argument.Parents.OfType<Command>().Single(), slip.Value));
        if (result.Tokens.Any(token => token.Value.Length == 0))
            result.AddError(CommandLineMistakes.Missing(context, argument));
    });

    /// <summary>An option that takes the path of a file or folder.</summary>
    /// <param name="form">What help shows for the path, such as <c>FILE</c>.</param>
    public static Option<string?> PathOption(CliContext context, string name, string description, string form)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = form };
        RefuseEmpty(context, option);
        return option;
    }

    /// <summary>Makes an empty path a mistake, which is what a shell makes of a variable that is not set.</summary>
    public static void RefuseEmpty(CliContext context, Option option) => Refuse(option, path => path.Length == 0 ? CommandLineMistakes.Missing(context, option) : null);

    /// <summary>As <c>AcceptOnlyFromAmong</c>, in the reader's language.</summary>
    public static void Accept(CliContext context, Option option, IReadOnlyList<string> words)
    {
        Offer(option, words);
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => !words.Contains(token.Value)))
                result.AddError(context.Say("cli.mistake.no_choice", ("word", token.Value), ("option", option.Name), ("known", string.Join(", ", words))));
        });
    }

    /// <summary>Has shells offer words for an option's value.</summary>
    public static void Offer(Option option, IEnumerable<string> words) => option.CompletionSources.Add(_ => words.Select(word => new CompletionItem(word)));

    /// <summary>Refuses values of an option.</summary>
    /// <param name="mistake">What is wrong with a value, in the reader's language; null when nothing is.</param>
    public static void Refuse(Option option, Func<string, string?> mistake) => option.Validators.Add(result =>
    {
        foreach (var said in result.Tokens.Select(token => mistake(token.Value)).OfType<string>())
            result.AddError(said);
    });

    /// <summary>An option that takes a whole number.</summary>
    public static Option<int?> Number(CliContext context, string name, params string[] aliases) => new(name, aliases)
    {
        HelpName = "N",
        CustomParser = result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
                return number;
            foreach (var wrong in result.Tokens)
                result.AddError(context.Say("cli.mistake.no_number", ("word", wrong.Value), ("option", name)));
            return null;
        },
    };

    /// <summary>Which exercises are graded: patterns with commas, taken apart by <see cref="Split"/>.</summary>
    public static Option<string?> Patterns(CliContext context)
    {
        var option = new Option<string?>("--exercise", "-e") { Description = context.Say("cli.check.exercise"), HelpName = "1.2,1.5.*" };
        option.CompletionSources.Add(asked => Suggestions.Exercises(asked.ParseResult.GetValue<string?>(ExercisesName), asked.WordToComplete).Select(list => new CompletionItem(list)));
        return option;
    }

    public static string[] Split(string? patterns) => patterns?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>What to say of a pattern that no exercise fits; null when each fits one.</summary>
    public static string? UnknownExercise(CliContext context, IEnumerable<string> patterns, IReadOnlyList<ExerciseSpec> exercises) =>
        patterns.FirstOrDefault(pattern => !exercises.Any(exercise => ExercisePattern.Matches(pattern, exercise.Id))) is { } unknown
            ? NoExercise(context, unknown, exercises)
            : null;

    /// <summary>What to say of a number or pattern that no exercise has.</summary>
    public static string NoExercise(CliContext context, string word, IReadOnlyList<ExerciseSpec> exercises) =>
        context.Say("cli.check.no_exercise", ("pattern", SafeText.Of(word)), ("known", string.Join(", ", exercises.Select(exercise => exercise.Id))));

    public static Option<string> Sandbox(CliContext context)
    {
        string[] kinds = ["auto", .. SandboxChooser.Names];
        var option = new Option<string>("--sandbox") { Description = context.Say("cli.check.sandbox"), DefaultValueFactory = _ => "auto", HelpName = string.Join('|', kinds) };
        Accept(context, option, kinds);
        return option;
    }

    public static Option<string> Image(CliContext context) => new("--image") { Description = context.Say("cli.check.image"), DefaultValueFactory = _ => SandboxChooser.DefaultImage, HelpName = "IMAGE" };

    /// <summary>How many checks run side by side, from 1 to 256.</summary>
    public static Option<int?> Jobs(CliContext context)
    {
        var option = Number(context, "--jobs", "-j");
        option.Description = context.Say("cli.check.jobs");
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var n) && n is < 1 or > 256)
                result.AddError(context.Say("cli.check.jobs_range"));
        });
        return option;
    }

    public static Option<string?> Exercises(CliContext context) => PathOption(context, ExercisesName, context.Say("cli.exercises"), "DIR");

    public static Option<string?> Course(CliContext context) => PathOption(context, "--course", context.Say("cli.course"), "FILE");

    /// <summary>The folder with the exercises: the one given, or the one that comes with the grader.</summary>
    public static string ExercisesFolder(string? given) => given ?? Path.Combine(AppContext.BaseDirectory, "exercises");

    /// <summary>Reads all exercises; null when there are mistakes, which have been told.</summary>
    public static SpecReading? ReadExercises(CliContext context, string? given)
    {
        var reading = SpecReader.ReadAll(ExercisesFolder(given));
        return Tell(context, reading.Problems) ? null : reading;
    }

    /// <summary>Reads the course file, <see cref="Courses.Course.None"/> where none is given; null when there are mistakes, which have been told.</summary>
    public static Course? ReadCourse(CliContext context, string? given, IReadOnlyList<ExerciseSpec> exercises)
    {
        if (given is null)
            return Courses.Course.None;
        var reading = CourseReader.Read(given, exercises);
        return Tell(context, reading.Problems) ? null : reading.Course;
    }

    /// <summary>The context in the language that the command line asks for, or else the course's.</summary>
    public static CliContext In(CliContext context, Course course, bool hasLanguage) => hasLanguage ? context : context with { Language = course.Language ?? context.Language };

    /// <summary>Tells mistakes; whether there were any.</summary>
    private static bool Tell(CliContext context, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems)
            context.Errors.WriteLine(SafeText.Of(problem.In(context.Phrases, context.Language.Code)));
        return problems.Count > 0;
    }
}
