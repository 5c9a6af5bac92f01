using Grader.Commands;
using Grader.Specs;
using Grader.Tests.Reports;
using Grader.Texts;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Commands;

/// <summary><c>grader copies</c> from the command line.</summary>
[CancelAfter(300_000)]
[Parallelizable]
internal sealed class CopiesCommandSpecs
{
    private const string Program =
        "import socket\nclass A:\n    def f(self, x):\n        for k, v in self.d.items():\n            if k != x and v > 3: v.send(b'a' + x.encode()[:2])\n        return [i for i in x if i not in (1, 2)]\n    def g(self):\n        try:\n            while (t := self.s.recv(5)) and t.strip() != b'': self.f(t.decode(errors='x'))\n        finally:\n            del self.d[3]\n";

    [Test]
    public async Task Submissions_in_a_folder_are_compared_and_what_cannot_be_opened_is_told(CancellationToken cancellationToken)
    {
        using var lab = Class();
        lab.Write("class/roto.zip", "no zip");

        var run = await GraderProcess.RunAsync(lab, cancellationToken, "copies", "class", "--html", "out/pairs.html");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("100 %          100 %  1001   1002");
        run.Output.ShouldContain("This is no verdict.");
        run.Errors.ShouldContain("Not compared: roto.zip.");
        (await File.ReadAllTextAsync(lab.Path("out/pairs.html"), cancellationToken)).ShouldContain("1001 and 1002");
    }

    [Test]
    public async Task A_class_that_was_graded_is_compared_by_the_names_of_its_students(CancellationToken cancellationToken)
    {
        using var lab = Class();
        lab.Write("roster.csv", "id,name\n1001,\"Pérez, Ana\"\n1002,\"Gómez, Beto\"\n1003,\"Paz, Carla\"");
        await GraderProcess.RunAsync(lab, cancellationToken, "batch", "class", "--exercises", "exercises", "--roster", "roster.csv");

        var run = await GraderProcess.RunAsync(lab, cancellationToken, "copies", "grades");

        run.ExitCode.ShouldBe(ExitCodes.Success, run.All);
        run.Output.ShouldContain("Pérez, Ana  Gómez, Beto");
    }

    [TestCase("class")]
    [TestCase("repositories.csv")]
    public void Interrupted_it_ends_as_such(string source)
    {
        using var lab = Class();
        lab.Write("repositories.csv", $"1001,{lab.Path("class/1001")}");
        using var errors = new StringWriter();
        var context = new CliContext(Phrases.Load(), Language.English, new TestTerminal(100).Console, errors, new CancellationToken(canceled: true));

        CommandLine.Run(context, ["copies", lab.Path(source)]).ShouldBe(ExitCodes.Interrupted, errors.ToString());

        errors.ToString().ShouldBeEmpty();
    }

    [TestCase("copies nowhere", "nowhere")]
    [TestCase("copies class/1001", "takes two submissions at least")]
    [TestCase("copies class --common 1", "--common goes from 2 to 100000")]
    [TestCase("copies class --at-least x", "--at-least takes a whole one")]
    public async Task What_cannot_be_compared_is_told(string line, string said, CancellationToken cancellationToken)
    {
        using var lab = Class();

        var run = await GraderProcess.RunAsync(lab, cancellationToken, line.Split(' '));

        run.ExitCode.ShouldBe(ExitCodes.Unusable, run.All);
        run.Errors.ShouldContain(said);
    }

    private static Lab Class()
    {
        var lab = new Lab();
        lab.Write("class/1001/chat.py", Program);
        lab.Write("class/1002/otro.py", Program.Replace("self", "yo", StringComparison.Ordinal));
        lab.Write("class/1003/a.py", "print('hola')");
        return lab;
    }
}
