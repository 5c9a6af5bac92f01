using System.Diagnostics;
using Grader.Building;
using Grader.Driving;
using Grader.Driving.NUnitEngine;
using Grader.Judging;
using Grader.Planning;
using Grader.Reports;
using Grader.Reports.Progress;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using Grader.Specs;
using Grader.Texts;

namespace Grader.Crossplay;

/// <summary>Plays every client with every server: plan, run, report, as for one submission.</summary>
internal sealed class CrossplayRunner(Phrases phrases, SandboxChoice sandbox, RunFolder run)
{
    /// <param name="contenders">Two at least.</param>
    /// <param name="options">Its patterns of exercises say nothing here: <paramref name="exercises"/> are the ones to play.</param>
    public CrossplayReport Play(IReadOnlyList<Contender> contenders, IReadOnlyList<PairExercise> exercises, GradingOptions options, IProgressListener listener, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var started = DateTimeOffset.Now;
        // One for all, so that each program is built once however many it meets. Every program says in full where its folder is.
        var workshop = new ProgramWorkshop(sandbox.Kind, run.NewFolder("programs"), submissionRoot: "", OpenGate.Instance, cancellationToken);
        var games =
            from exercise in exercises
            from client in contenders
            from server in contenders
            select new Game(exercise, client, server, Board(exercise, client, server));
        var all = games.ToList();
        var messages = new MessageWriter(phrases);
        var checks = all.SelectMany(game => game.Board.Plan.Where(_ => game.Absence is null).Select(planned => new GradedCheck(game.Board, planned, finding => messages.Write(finding, "en").ToString()))).ToList();
        var driver = new NUnitDriver("crossplay", checks, [], options.Jobs);
        listener.Planned(driver.Count);
        driver.Run();
        return new CrossplayReport
        {
            Names = [.. contenders.Select(contender => contender.Name)],
            Sandbox = SandboxSummary.Of(phrases, sandbox),
            Seed = options.Seed,
            Version = GraderVersion.Current,
            StartedAt = started,
            DurationMs = watch.ElapsedMilliseconds,
            Interrupted = cancellationToken.IsCancellationRequested,
            Matrices = [.. exercises.Select(exercise => new CrossplayMatrix(exercise.Exercise.Id, exercise.Exercise.Title, [.. all.Where(game => game.Exercise == exercise).Select(game => game.Result)]))],
        };

        CheckBoard Board(PairExercise exercise, Contender client, Contender server)
        {
            var joint = JointSubmission.Of(exercise, client.Submission, server.Submission);
            return new CheckBoard(Planner.Plan(joint, [exercise.Exercise], sandbox.Kind), joint, sandbox.Kind, workshop, OpenGate.Instance, options, new EncounterListener(listener, Encounter.Pair(client.Name, server.Name)), cancellationToken);
        }
    }

    private sealed record Game(PairExercise Exercise, Contender Client, Contender Server, CheckBoard Board)
    {
        public Finding? Absence =>
            Roles(Exercise.Clients, Client).Concat(Roles(Exercise.Servers, Server)).FirstOrDefault(finding => finding is not null);

        public Encounter Result
        {
            get
            {
                var known = Board.Known;
                return new Encounter(
                    Client.Name,
                    Server.Name,
                    Absence,
                    [.. Exercise.Exercise.Checks.Where(check => known.ContainsKey(Key(check))).Select(check => known[Key(check)])],
                    Exercise.PairChecks);
            }
        }

        private CheckKey Key(CheckSpec check) => new(Exercise.Exercise.Id, check.Id);

        private IEnumerable<Finding?> Roles(IEnumerable<string> roles, Contender of) =>
            roles.Select(role => of.Submission.Missing.GetValueOrDefault(new ProgramKey(Exercise.Exercise.Id, role)));
    }
}
