using Grader.Specs;
using Grader.Specs.Data;
using Grader.Specs.Expectations;
using Grader.Specs.Reading;
using Grader.Specs.Steps;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Specs;

internal sealed class SpecReaderSpecs
{
    [Test]
    public void An_exercise_with_everything_in_it_is_read_whole()
    {
        var exercise = Whole();

        exercise.Id.ShouldBe("1.5.10");
        exercise.Title.ShouldBe(new LocalizedText("Un poco de todo", "A bit of everything"));
        exercise.Points.ShouldBe(7);
        exercise.Position.ShouldBe(new SourcePosition("whole.yaml", 2, 1));
        exercise.Programs["server"].Listens.ShouldBe(new Endpoint(Transport.Udp, 3500));
        exercise.Programs["server"].Reuses.ShouldBe(["1.2"]);
        exercise.Programs["client"].Files.ShouldBe(["udp_client", "cliente"]);
        exercise.Checks.Select(check => check.Id).ShouldBe(["datagrams", "streams", "opinion"]);
        exercise.Checks[1].Needs.ShouldBe(["datagrams"]);
        exercise.Checks[1].Discovers.ShouldBe("quit");
        exercise.Checks[2].Manual!.Answers.ShouldBe(["respuestas*"]);
        exercise.Checks[0].Network.ShouldBe(new NetworkSpec(4096, 8192));
        exercise.Checks[0].Applies.Select(a => $"{a.Setting}: {string.Join(" ", a.Values)}").ShouldBe(["message: argument stdin", "framing: eof"]);
    }

    [Test]
    public void A_setting_is_what_its_value_looks_like_or_what_its_form_says()
    {
        var settings = Whole().Settings;

        settings.Select(pair => $"{pair.Key} {pair.Value.Kind} {pair.Value.Default ?? "?"}").ShouldBe(
        [
            "allowed_ip Text 127.0.0.1", "buffer Number 8", "exec_reply Text ", "greeting Text 8", "limit Number 3", "other Number 4",
            "message Choice fixed", "framing Choice eof", "quit Text ?",
        ]);
        settings["quit"].Candidates.ShouldBe(["salir", "exit", "salir\n"]);
        settings["message"].Choices.ShouldBe(["argument", "stdin", "fixed"]);
        settings["message"].OpenChoice.ShouldBeTrue();
    }

    [Test]
    public void Every_form_of_value_and_data_is_read()
    {
        var values = Whole().Checks[0].Values;

        values["a"].ShouldBe(new ValueSpec.Words(3, true));
        values["b"].ShouldBe(new ValueSpec.Ascii(64));
        values["c"].ShouldBe(new ValueSpec.Accented(64));
        values["d"].ShouldBe(new ValueSpec.Random(64));
        values["e"].ShouldBe(new ValueSpec.Png(32));
        values["f"].ShouldBe(new ValueSpec.Number(1, 9));
        values["g"].ShouldBeOfType<ValueSpec.Pick>().Of.ShouldBe(["x", "y"]);
        var parts = values["h"].ShouldBeOfType<ValueSpec.Fixed>().Data.ShouldBeOfType<DataSpec.Join>().Parts;
        parts[0].ShouldBe(new DataSpec.Text("{a}"));
        parts[1].ShouldBeOfType<DataSpec.Hex>().Bytes.ShouldBe([0x00, 0xff]);
        parts[2].ShouldBe(new DataSpec.Repeat(new DataSpec.Text("z"), 3));
        parts[3].ShouldBe(new DataSpec.First(new DataSpec.Text("{b}"), "{buffer}"));
        var fill = parts[4].ShouldBeOfType<DataSpec.Fill>();
        fill.Setting.ShouldBe("exec_reply");
        fill.Gaps["status"].ShouldBe(new DataSpec.Text("{f}"));
    }

    [Test]
    public void What_a_step_leaves_out_is_filled_in()
    {
        var steps = Whole().Checks.SelectMany(check => check.Steps).ToList();

        steps.OfType<RunStep>().Select(run => $"{run.Program} as {run.As} in {run.In} until {run.Until}").ShouldBe(
        [
            "server as server in  until Listening", "client as first in  until Started", "client as client in first until Started",
            "tcp_server as tcp_server in  until Listening", "client as client in  until Started",
        ]);
        var send = steps.OfType<SendStep>().First();
        (send.From, send.To, send.Ip, send.Pause).ShouldBe(("known", "server", "{allowed_ip}", 20));
        var connect = steps.OfType<ConnectStep>().Single();
        (connect.To, connect.Ip, connect.Wait, connect.Reads).ShouldBe(("tcp_server", "127.0.0.7", false, false));
        var link = steps.OfType<LinkStep>().Single();
        (link.As, link.On.ToString(), link.Faults).ShouldBe(("cable", "tcp/3500", new LinkFaults { Split = 1, Merge = 1000, Delay = 5 }));
    }

    [Test]
    public void Each_key_of_an_expect_is_an_expectation_in_the_order_of_the_file()
    {
        var expectations = Whole().Checks[0].Steps.OfType<ExpectStep>().ToList();

        expectations.Single(step => step.Finding is not null).Finding.ShouldBe("udp.no-reply");
        expectations.SelectMany(step => step.Expectations).Select(expectation => expectation.GetType().Name).ShouldBe(
        [
            "Receives", "Receives", "Receives", "Receives", "Receives", "Receives", "Receives", "Receives", "ReceivesAll", "AnyOf",
            "Prints", "Exits", "NoError", "Prints", "PrintsBesides", "PrintsAddressOf", "DoesNotPrint", "Running", "NotListening",
            "Listening", "Saves", "Saves",
        ]);
        var receives = expectations.SelectMany(step => step.Expectations).OfType<Expectation.Receives>().ToList();
        receives[0].ShouldBe(new Expectation.Receives("known", new Matcher.Equal(new DataSpec.Text("{h}")), null, "answer"));
        receives[3].Matcher.ShouldBe(new Matcher.Size("{buffer}", "{buffer}"));
        receives[4].Matcher.ShouldBe(new Matcher.Size("1", "8"));
        receives[5].Matcher.ShouldBeOfType<Matcher.Number>().FormSetting.ShouldBe("exec_reply");
        receives[6].Matcher.ShouldBe(new Matcher.Anything());
        receives[7].Matcher.ShouldBeOfType<Matcher.AnyOf>().Options.Count.ShouldBe(2);
    }

    private static ExerciseSpec Whole()
    {
        var reading = SpecReader.Parse(Repository.Read("tests", "Grader.Tests", "Specs", "Files", "whole.yaml"), "whole.yaml");
        reading.Problems.InEnglish().ShouldBeEmpty();
        return reading.Exercises.Single();
    }
}
