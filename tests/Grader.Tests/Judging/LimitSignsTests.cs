using Grader.Judging;
using Grader.Judging.Diagnosis;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Judging;

/// <summary>A limit of the sandbox is known by how the program ends.</summary>
internal sealed class LimitSignsTests
{
    [TestCase("", 152, "proc.cpu-used-up")]
    [TestCase("", 153, "proc.file-too-large")]
    [TestCase("OSError: [Errno 27] File too large", 1, "proc.file-too-large")]
    [TestCase("OSError: [Errno 28] No space left on device", 1, "proc.disk-full")]
    [TestCase("Error: ENOSPC: no space left on device, write", 1, "proc.disk-full")]
    [TestCase("OSError: [Errno 24] Too many open files", 1, "proc.too-many-files")]
    [TestCase("accept: Too many open files", 1, "proc.too-many-files")]
    [TestCase("RuntimeError: can't start new thread", 1, "proc.too-many-processes")]
    [TestCase("    if os.fork() == 0:\nBlockingIOError: [Errno 11] Resource temporarily unavailable", 1, "proc.too-many-processes")]
    [TestCase("java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory", 1, "proc.too-many-processes")]
    [TestCase("    s.recv(10)\nBlockingIOError: [Errno 11] Resource temporarily unavailable", 1, null)]
    [TestCase("ValueError: hola", 1, null)]
    [TestCase("", 137, null)]
    public void A_limit_is_told_by_its_signal_or_its_error(string output, int exitCode, string? code)
    {
        LimitSigns.Find(output, exitCode).ShouldBe(code);
        if (code is not null)
            FindingCatalog.All.Keys.ShouldContain(code);
    }
}
