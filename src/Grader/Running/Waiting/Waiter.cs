using Grader.Running.Actors;

namespace Grader.Running.Waiting;

/// <summary>Waits until something can be said, looking at facts after every piece of news.</summary>
internal static class Waiter
{
    // Looks between news, in milliseconds: short at first because most programs answer at once, then longer to leave them the CPU.
    private static readonly int[] Steps = [1, 2, 3, 5, 8, 12, 20, 30, 40];

    /// <summary>
    /// Asks <paramref name="judge"/> again at every news until it decides. It must decide at the latest for <see cref="Outlook.Late"/>.
    /// </summary>
    public static Judgement Until(Scene scene, TimeSpan limit, Func<Outlook, Judgement> judge)
    {
        var clock = PatientClock.Start(scene.Cpu);
        var holdsNothing = false;
        scene.PatienceRanOut = false;
        for (var quietSteps = 0; ; quietSteps++)
        {
            if (holdsNothing)
                Release(scene);
            if (scene.Pump())
                quietSteps = 0;
            if (Decide(judge(Outlook.Open)) is { } early)
                return early;
            var outlook = scene.Look();
            // The look itself takes in what came meanwhile.
            if (Decide(judge(outlook)) is { } decided)
                return decided;
            clock.Tick(scene.PassesOn);
            if (clock.Elapsed >= limit)
            {
                // Of programs that never rest it cannot be seen that nothing will join what a cable holds back. From here on it holds nothing, so
                // that they have their time for a whole conversation, and have it once.
                if (!holdsNothing && Release(scene))
                {
                    holdsNothing = true;
                    clock = PatientClock.Start(scene.Cpu);
                    continue;
                }

                scene.PatienceRanOut = true;
                return Decide(judge(Outlook.Late)) ?? throw new InvalidOperationException("an expectation did not decide at its limit");
            }

            scene.Pause(Steps[Math.Min(quietSteps, Steps.Length - 1)]);
        }
    }

    /// <summary>Waits for a fact; false when it can no longer come or the limit has run out.</summary>
    public static bool Until(Scene scene, TimeSpan limit, Func<bool> fact) =>
        Until(scene, limit, outlook =>
            fact() ? Judgement.Met
            : outlook is Outlook.Still or Outlook.Late ? NotComing
            : Judgement.Pending) == Judgement.Met;

    private static bool Release(Scene scene)
    {
        var holding = scene.Actors.OfType<ILink>().Where(l => l.HoldsBack).ToList();
        holding.ForEach(l => l.Release());
        return holding.Count > 0;
    }

    private static Judgement NotComing { get; } = Judgement.Broken(new Judging.Finding("grader.fault"));

    private static Judgement? Decide(Judgement judgement) => judgement == Judgement.Pending ? null : judgement;
}
