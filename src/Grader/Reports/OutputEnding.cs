namespace Grader.Reports;

/// <summary>What is said after a program's last lines.</summary>
internal static class OutputEnding
{
    /// <summary>That it printed more than was kept, and how it ended; each a sentence.</summary>
    public static IEnumerable<string> Of(Speaker speaker, ActorNames names, ProgramOutput output)
    {
        var actor = ("actor", (object)names.Of(output.Actor));
        if (output.Kept is { } kept)
            yield return speaker.Say("report.output_cut", actor, ("size", speaker.Count("report.size", kept)));
        if (output.Exit is { } code)
        {
            yield return SignalName.Of(code) is { } signal
                ? speaker.Say("report.signaled", actor, ("signal", signal))
                : speaker.Say("report.ended", actor, ("code", code));
        }
    }
}
