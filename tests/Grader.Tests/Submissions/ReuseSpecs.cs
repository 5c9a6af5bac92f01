using NUnit.Framework;
using Shouldly;
using static Grader.Tests.Submissions.Reading;

namespace Grader.Tests.Submissions;

internal sealed class ReuseSpecs
{
    [Test]
    public void Running_client_and_server_together_reuses_those_of_the_earlier_exercises()
    {
        var submission = Read("1.1/udp_echo_client.py", "1.2/udp_echo_server.py", "1.3/notas.md");

        var client = submission.Program("1.3 client").ShouldNotBeNull();
        client.Path.ShouldBe("1.1/udp_echo_client.py");
        client.ReusedFrom.ShouldBe("1.1");
        client.Key.ShouldBe(Key("1.3 client"));
        submission.Program("1.3 server").ShouldNotBeNull().ReusedFrom.ShouldBe("1.2");
        submission.Program("1.1 client").ShouldNotBeNull().ReusedFrom.ShouldBeNull();
    }

    [Test]
    public void A_program_of_its_own_goes_before_one_to_reuse()
    {
        var submission = Read("1.1/udp_echo_client.py", "1.3/cliente.py");

        submission.Program("1.3 client").ShouldNotBeNull().Path.ShouldBe("1.3/cliente.py");
        submission.Program("1.3 client")!.ReusedFrom.ShouldBeNull();
    }

    [Test]
    public void A_declared_program_is_reused_as_well() =>
        ReadManifest("programs: { \"1.1\": { client: [python3, saludo.py] } }", "saludo.py").Program("1.3 client").ShouldNotBeNull()
            .Command.ShouldBe(["python3", "saludo.py"]);

    [Test]
    public void What_is_wrong_with_a_program_to_reuse_is_told_for_where_it_can_be_mended()
    {
        var lack = Read("1.2/servidor_a.py", "1.2/servidor_b.py").Lack("1.3 server").ShouldNotBeNull();

        lack.Code.ShouldBe("submission.ambiguous");
        lack.Parameters["exercise"].ShouldBe("1.2");
    }

    [Test]
    public void A_program_that_is_nowhere_is_missing_from_the_exercise_itself() =>
        Read("1.2/servidor.py").Lack("1.3 client").ShouldNotBeNull().Parameters["exercise"].ShouldBe("1.3");
}
