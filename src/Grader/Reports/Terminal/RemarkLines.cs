using Grader.Scoring;

namespace Grader.Reports.Terminal;

/// <summary>What is worth telling about a check and costs nothing.</summary>
internal static class RemarkLines
{
    public static IEnumerable<Line> Of(Speaker speaker, CheckResult result)
    {
        var messages = new MessageWriter(speaker.Phrases);
        return result
            .Remarks.Select(remark => messages.Write(remark, speaker.Code))
            .Select(message => new Line($"      {speaker.Say("report.remark")}: ", $"{message.Seen} {message.Try}") { HeadTone = Tone.Quiet });
    }
}
