using Grader.Batches.Sources;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Batches;

internal sealed class PlatformNameSpecs
{
    [TestCase("Pérez Ana_12345_assignsubmission_file_", "moodle", "Pérez Ana", "12345", "")]
    [TestCase("Ana Pérez_12345_assignsubmission_file_tp_1.zip", "moodle", "Ana Pérez", "12345", "tp_1.zip")]
    [TestCase("Ana Pérez_7_assignsubmission_onlinetext_", "moodle", "Ana Pérez", "7", "")]
    [TestCase("perezana_4711_99812_lab.zip", "canvas", "perezana", "4711", "lab.zip")]
    [TestCase("perezana_LATE_4711_99812_udp_echo_server.py", "canvas", "perezana", "4711", "udp_echo_server.py")]
    public void A_name_that_a_course_system_gave_tells_whose_it_is(string name, string platform, string fullName, string number, string rest) =>
        PlatformName.Of(name).ShouldBe(new PlatformName(platform, fullName, number, rest));

    [TestCase("Ana Pérez")]
    [TestCase("udp_echo_server_1.5.2.py")]
    [TestCase("185432")]
    [TestCase("sockets-ana")]
    public void Any_other_name_is_nobodys(string name) => PlatformName.Of(name).ShouldBeNull();
}
