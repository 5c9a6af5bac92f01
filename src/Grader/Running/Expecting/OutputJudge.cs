using System.Net;
using System.Text;
using Grader.Judging.Diagnosis;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Expectations;

namespace Grader.Running.Expecting;

/// <summary>Judges what a program prints, apart from matching one text.</summary>
internal static class OutputJudge
{
    public static Judgement Besides(Scene scene, Expectation.PrintsBesides e, Outlook outlook)
    {
        var program = scene.Actor<ProgramActor>(e.Actor);
        var ordinary = Lines(scene.Actor<ProgramActor>(e.Other))
            .Select(l => l.Replace(Encoding.UTF8.GetString(scene.Scope.Bytes(e.Without)), "", StringComparison.Ordinal).Trim())
            .ToHashSet(StringComparer.Ordinal);
        var own = Lines(program).Select(l => l.Trim()).Where(l => l.Any(char.IsLetterOrDigit));
        return own.Any(l => !ordinary.Contains(l)) ? Judgement.Met
            : program.ExitCode is null && outlook is Outlook.Open or Outlook.Quiet ? Judgement.Pending
            : Judgement.Broken(ProgramJudge.About(program, "out.says-nothing-new"));
    }

    public static Judgement DoesNotPrint(Scene scene, Expectation.DoesNotPrint e, Outlook outlook)
    {
        var program = scene.Actor<ProgramActor>(e.Actor);
        var text = Encoding.UTF8.GetString(scene.Scope.Bytes(e.Data));
        return Lines(program).FirstOrDefault(l => l.Contains(text, StringComparison.Ordinal)) is { } line
                ? Judgement.Broken(ProgramJudge.About(program, "out.forbidden").With("line", line))
            : outlook == Outlook.Open && program.ExitCode is null ? Judgement.Pending
            : Judgement.Met;
    }

    public static Judgement AddressOf(Scene scene, Expectation.PrintsAddressOf e, Outlook outlook)
    {
        var program = scene.Actor<ProgramActor>(e.Actor);
        var address = AddressOf(scene, e.Peer);
        var output = OutputText.Clean([.. program.Output]);
        if (address is not null && output.Contains(address.Address.ToString(), StringComparison.Ordinal) && HasNumber(output, address.Port))
            return Judgement.Met;
        return outlook == Outlook.Open && program.ExitCode is null ? Judgement.Pending
            : Judgement.Broken(Ends.Explain(program) ?? ProgramJudge.About(program, "out.no-address").With("expected", address?.ToString() ?? "?"));
    }

    // The port must stand alone: 35001 is not 3500.
    private static bool HasNumber(string text, int number)
    {
        var digits = FormattableString.Invariant($"{number}");
        for (var at = text.IndexOf(digits, StringComparison.Ordinal); at >= 0; at = text.IndexOf(digits, at + 1, StringComparison.Ordinal))
        {
            var before = at == 0 || !char.IsDigit(text[at - 1]);
            var after = at + digits.Length == text.Length || !char.IsDigit(text[at + digits.Length]);
            if (before && after)
                return true;
        }

        return false;
    }

    private static IPEndPoint? AddressOf(Scene scene, string peer) =>
        scene.TryActor<ILink>(peer)?.Client ?? scene.TryActor<UdpPeer>(peer)?.Local ?? scene.TryActor<TcpStream>(peer)?.Local;

    private static string[] Lines(ProgramActor program) => OutputText.Clean([.. program.Output]).Split('\n');
}
