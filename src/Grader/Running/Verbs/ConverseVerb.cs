using System.Net;
using System.Text;
using Grader.Judging;
using Grader.Judging.Diagnosis;
using Grader.Running.Actors;
using Grader.Running.Waiting;
using Grader.Specs.Data;
using Grader.Specs.Steps;
using Grader.Values;

namespace Grader.Running.Verbs;

/// <summary>
/// <c>converse</c>: lines in both directions, in whatever order the programs ask for them. Strict turns and free order both pass: after a
/// line has arrived, the other side speaks if it can, else the same one goes on.
/// </summary>
internal static class ConverseVerb
{
    private const int WordsOfLine = 2;

    public static Finding? Run(Scene scene, ConverseStep step)
    {
        var names = step.Between;
        var spoken = new int[2];
        var last = -1;
        for (var line = 0; spoken.Min() < step.Rounds; line++)
        {
            var (speaker, nobody) = ChooseSpeaker(scene, names, last);
            if (nobody is not null)
                return nobody;
            // One that speaks on and on without the other ever being able to answer is no conversation.
            if (spoken[speaker] > spoken[1 - speaker] + 1)
                return NobodyAsks(scene, names[1 - speaker], names[speaker]);
            var text = ValueMaker.Make(new ValueSpec.Words(WordsOfLine, step.Accents), scene.Random($"converse/{step.Position.Line}/{line}"), scene.Scope.Bytes);
            // A prompt that the listener printed after the last line is no answer to this one, whenever it came to be read.
            if (scene.TryActor<ProgramActor>(names[1 - speaker]) is { } listener)
                listener.OutputMatched = listener.Output.Count;
            Speak(scene, names[speaker], names[1 - speaker], text);
            if (Hear(scene, names[1 - speaker], names[speaker], text) is { } finding)
                return finding;
            spoken[speaker]++;
            last = speaker;
        }

        return null;
    }

    private static (int Speaker, Finding? Nobody) ChooseSpeaker(Scene scene, IReadOnlyList<string> names, int last)
    {
        var speaker = -1;
        var looks = 0;
        var judgement = Waiter.Until(scene, Patience.Answer, outlook =>
        {
            // What programs wait for is known only since the first look of this wait.
            if (looks++ == 0)
                return Judgement.Pending;
            var able = Enumerable.Range(0, 2).Where(i => CanSpeak(scene, names[i])).ToList();
            // The other one may still be on its way to its keyboard: the one whose turn it is, or at the beginning whoever is named first.
            // A program that waits for events looks at the keyboard all the time, also before it has said what it says by itself.
            if (able.Count == 0 || (last < 0 || able.Count == 1 && able[0] == last) && outlook == Outlook.Open)
                return outlook is Outlook.Still or Outlook.Late ? Judgement.Broken(NobodyAsks(scene, names[0], names[1])) : Judgement.Pending;
            var addressed = last < 0 ? able.FindIndex(i => WasSpokenTo(scene, names[i])) : -1;
            speaker = addressed >= 0 ? able[addressed] : able.FirstOrDefault(i => i != last, able[0]);
            return Judgement.Met;
        });
        return (speaker, (judgement as Judgement.BrokenJudgement)?.Finding);
    }

    private static bool CanSpeak(Scene scene, string name) =>
        scene.TryActor<ProgramActor>(name) is { } program ? program.ExitCode is null && program.Wait.AtKeyboard
        : scene.TryActor<UdpPeer>(name) is not { IsServer: true, LastHeard: null };

    // Where the client speaks by itself before anything is typed, it is the other one's turn.
    private static bool WasSpokenTo(Scene scene, string name) =>
        scene.TryActor<ProgramActor>(name) is { } program
            ? scene.Task.Exercise.Programs[program.Role].Listens is not null && scene.Actors.OfType<ILink>().Any(l => l.Crossed is (Forth: > 0, Back: 0))
            : scene.TryActor<UdpPeer>(name) is { IsServer: true } peer && peer.Taken < peer.Inbox.Count;

    private static void Speak(Scene scene, string name, string to, byte[] text)
    {
        if (scene.TryActor<ProgramActor>(name) is { } program)
        {
            program.Type([.. text, (byte)'\n']);
            return;
        }

        // What the program said of its own accord is not an answer to this line.
        var peer = scene.TryActor<UdpPeer>(name) ?? Introduce(scene, name, to);
        peer.Taken = peer.Inbox.Count;
        peer.Send(text, peer.IsServer ? peer.LastHeard! : new IPEndPoint(IPAddress.Loopback, peer.ProgramPort));
    }

    private static UdpPeer Introduce(Scene scene, string name, string to)
    {
        var program = scene.Actor<ProgramActor>(to);
        var peer = UdpPeer.Client(name, program, scene.Task.Exercise.Programs[program.Role].Listens!.Port, IPAddress.Loopback, scene.Transcript);
        scene.Add(peer);
        return peer;
    }

    private static Finding? Hear(Scene scene, string name, string from, byte[] text)
    {
        var judgement = scene.TryActor<ProgramActor>(name) is { } program
            ? Waiter.Until(scene, Patience.Answer, outlook => HearOnScreen(scene, program, from, text, outlook))
            : Waiter.Until(scene, Patience.Answer, outlook => HearAsPeer(scene, scene.TryActor<UdpPeer>(name) ?? Introduce(scene, name, from), from, text, outlook));
        return (judgement as Judgement.BrokenJudgement)?.Finding;
    }

    private static Judgement HearOnScreen(Scene scene, ProgramActor program, string from, byte[] text, Outlook outlook)
    {
        var output = OutputText.Clean([.. program.Output.Skip(program.OutputMatched)]);
        var line = Encoding.UTF8.GetString(text);
        if (OutputText.Contains(output, line))
        {
            program.OutputMatched = program.Output.Count;
            return Judgement.Met;
        }

        var over = outlook is Outlook.Still or Outlook.Late || program.ExitCode is not null;
        return !over ? Judgement.Pending
            : Judgement.Broken(Ended(scene, program.Name, from) ?? OutputDiagnosis.Diagnose(program.RoleKey, line, output, [], program.Wait.Waiting));
    }

    private static Judgement HearAsPeer(Scene scene, UdpPeer peer, string from, byte[] text, Outlook outlook)
    {
        for (var i = peer.Taken; i < peer.Inbox.Count; i++)
        {
            if (peer.Inbox[i].Data.AsSpan().IndexOf(text) >= 0)
            {
                peer.Taken = i + 1;
                return Judgement.Met;
            }
        }

        var program = scene.Actor<ProgramActor>(from);
        if (outlook is not (Outlook.Still or Outlook.Late) && program.ExitCode is null)
            return Judgement.Pending;
        if (Ended(scene, from, from) is { } end)
            return Judgement.Broken(end);
        return Judgement.Broken(peer.Taken < peer.Inbox.Count
            ? EchoDiagnosis.Diagnose(program.RoleKey, text, peer.Inbox[peer.Taken].Data, peer.SentData)
            : new Finding("udp.no-reply").With("program", program.RoleKey).With("ip", peer.Local.Address).With("waiting", program.Wait.Waiting));
    }

    private static Finding? Ended(Scene scene, params string[] names) =>
        names.Select(scene.TryActor<ProgramActor>).OfType<ProgramActor>().Select(Ends.Explain).FirstOrDefault(f => f is not null);

    private static Finding NobodyAsks(Scene scene, string first, string second) =>
        Ended(scene, first, second)
        ?? (scene.TryActor<ProgramActor>(first) ?? scene.Actor<ProgramActor>(second)) switch
        {
            var program => new Finding("chat.nobody-asks").With("program", program.RoleKey).With("waiting", program.Wait.Waiting),
        };
}
