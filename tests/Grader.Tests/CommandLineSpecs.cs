using Grader.Commands;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests;

internal sealed class CommandLineSpecs
{
    [TestCaseSource(typeof(Reader), nameof(Reader.Languages))]
    public void Help_explains_every_command_and_ends_with_examples(Language language)
    {
        string[] commands = ["", "check ", "watch ", "run ", "crossplay ", "batch ", "regrade ", "explain ", "review ", "copies ", "init ", "validate ", "list ", "doctor ", "completion "];
        var pages = commands.Select(command => $"$ grader {command}--help\n{Run(language, $"{command}--help").Output}");

        Approved.ShouldMatch(string.Join('\n', pages), "tests", "Grader.Tests", "Approved", $"help.{language.Code}.txt");
    }

    [TestCase("check a b", "No hay ningún comando, opción ni argumento «b» acá.", "There is no command, option or argument «b» here.")]
    [TestCase("check --sed", "No hay ningún comando, opción ni argumento «--sed» acá; ¿quisiste escribir «--seed»?", "There is no command, option or argument «--sed» here; did you mean «--seed»?")]
    [TestCase("validate --all", "No hay ningún comando, opción ni argumento «--all» acá.", "There is no command, option or argument «--all» here.")]
    [TestCase("", "Falta el comando.", "The command is missing.")]
    [TestCase("explain grades", "Falta STUDENT: Legajo, usuario o parte del nombre.", "STUDENT is missing: Id, user name or part of the name.")]
    [TestCase("batch", "Falta SOURCE: ", "SOURCE is missing: ")]
    [TestCase("completion", "Falta SHELL: ", "SHELL is missing: ")]
    [TestCase("check --seed", "A --seed le falta su valor.", "--seed lacks its value.")]
    [TestCase("check --seed 1 --seed 2", "--seed lleva un solo valor.", "--seed takes only one value.")]
    [TestCase("check --seed x", "«x» no va con --seed; lleva un número entero, o from-content.", "«x» does not suit --seed; it takes a whole number, or from-content.")]
    [TestCase("check --jobs x", "«x» no es un número; --jobs lleva uno entero.", "«x» is not a number; --jobs takes a whole one.")]
    [TestCase("check --jobs 0", "--jobs va de 1 a 256", "--jobs goes from 1 to 256")]
    [TestCase("check --sandbox jail", "«jail» no sirve para --sandbox; puede ser: auto, ", "«jail» does not suit --sandbox; it can be: auto, ")]
    [TestCase("check --format", "A --format le falta su valor.", "--format lacks its value.")]
    [TestCase("check --format juint", "No hay ningún formato «juint»; ¿quisiste decir «junit»? Puede ser: json, junit, ", "There is no format «juint»; did you mean «junit»? It can be: json, junit, ")]
    [TestCase("check --format html --format pdf=a.pdf", "No hay ningún formato «pdf»; puede ser: json, ", "There is no format «pdf»; it can be: json, ")]
    [TestCase("check --format html=", "Después de «html=» falta el archivo.", "The file is missing after «html=».")]
    [TestCase("chek", "No hay ningún comando, opción ni argumento «chek» acá; ¿quisiste escribir «check»?", "There is no command, option or argument «chek» here; did you mean «check»?")]
    [TestCase("run 1.2", "Falta ROLE: Programa del ejercicio", "ROLE is missing: ")]
    [TestCase("copies", "Falta DIR: ", "DIR is missing: ")]
    [TestCase("crossplay --sed 1 2", "No hay ningún comando, opción ni argumento «--sed» acá; ¿quisiste escribir «--seed»?", "There is no command, option or argument «--sed» here; did you mean «--seed»?")]
    [TestCase("crossplay a b --jobs 300", "--jobs va de 1 a 256", "--jobs goes from 1 to 256")]
    [TestCase("completion tcsh", "No hay script para «tcsh»; lo hay para: bash, zsh, fish, powershell.", "There is no script for «tcsh»; there is one for: bash, zsh, fish, powershell.")]
    [TestCase("list --lang fr", "«fr» no sirve para --lang; puede ser: es, en.", "«fr» does not suit --lang; it can be: es, en.")]
    public void A_mistake_in_the_command_line_is_told_in_the_language_of_its_reader(string line, string spanish, string english)
    {
        foreach (var (language, mistake, help) in new[]
            { (Language.Spanish, spanish, "Con --help se ven"), (Language.English, english, "--help shows") })
        {
            var run = Run(language, line);

            run.ExitCode.ShouldBe(ExitCodes.Unusable);
            run.Output.ShouldBe("");
            var said = run.Errors.Split('\n');
            said[0].ShouldStartWith(mistake);
            said[1].ShouldStartWith(help);
        }
    }

    [TestCase("batch ''", "SOURCE is missing: ")]
    [TestCase("batch a --out ''", "--out lacks its value.")]
    [TestCase("batch a --roster ''", "--roster lacks its value.")]
    [TestCase("check ''", "PATH is missing: ")]
    [TestCase("check good --report ''", "--report lacks its value.")]
    [TestCase("check good --captures ''", "--captures lacks its value.")]
    [TestCase("check good --course ''", "--course lacks its value.")]
    [TestCase("watch ''", "PATH is missing: ")]
    [TestCase("run 1.2 server ''", "PATH is missing: ")]
    [TestCase("init ''", "PATH is missing: ")]
    [TestCase("crossplay a ''", "DIR… is missing: ")]
    [TestCase("crossplay a b --html ''", "--html lacks its value.")]
    [TestCase("crossplay a b --report ''", "--report lacks its value.")]
    [TestCase("regrade ''", "DIR is missing: ")]
    [TestCase("explain '' x", "DIR is missing: ")]
    [TestCase("review ''", "DIR is missing: ")]
    [TestCase("review a --sheet ''", "--sheet lacks its value.")]
    [TestCase("review a --read ''", "--read lacks its value.")]
    [TestCase("copies ''", "DIR is missing: ")]
    [TestCase("copies a --html ''", "--html lacks its value.")]
    [TestCase("validate ''", "DIR is missing: ")]
    [TestCase("list --exercises ''", "--exercises lacks its value.")]
    public void An_empty_path_is_told_as_one_that_is_missing(string line, string mistake)
    {
        var run = Run(Language.English, [.. line.Split(' ').Select(word => word == "''" ? "" : word)]);

        run.ExitCode.ShouldBe(ExitCodes.Unusable);
        run.Output.ShouldBe("");
        var said = run.Errors.TrimEnd('\n').Split('\n');
        said.Length.ShouldBe(2, run.Errors);
        said[0].ShouldStartWith(mistake, Case.Sensitive);
        said[1].ShouldStartWith("--help shows");
    }

    private static (int ExitCode, string Output, string Errors) Run(Language language, string line) =>
        Run(language, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static (int ExitCode, string Output, string Errors) Run(Language language, string[] words)
    {
        var terminal = new TestTerminal(100);
        using var errors = new StringWriter { NewLine = "\n" };
        var context = new CliContext(Phrases.Load(), language, terminal.Console, errors, CancellationToken.None);
        var exitCode = CommandLine.Run(context, words);
        return (exitCode, terminal.Text, errors.ToString());
    }
}
