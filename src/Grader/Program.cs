using System.Diagnostics;
using Grader.Os;
using Grader.Sandboxes;
using Grader.Sandboxes.Choosing;
using var run = new RunFolder();
var sw = Stopwatch.StartNew();
var c = SandboxChooser.Choose(args[0], run);
Console.WriteLine($"{c.Kind.Name} {c.Kind.Detail} {c.Reason} {c.Trouble} {sw.ElapsedMilliseconds}");
for (int i = 0; i < 3; i++)
{
    sw.Restart();
    using var s = c.Kind.Open(new SandboxRequest(Grader.Specs.NetworkSpec.Default, true, ResourceLimits.ForPrograms));
    using var p = s.Start(new ProgramStart(args[1..], []));
    var poller = new Poller();
    while (p.ExitCode is null)
    {
        poller.Clear(); poller.Add(p.Terminal.Descriptor, true, false);
        poller.Wait(10, default);
        Console.Write(System.Text.Encoding.UTF8.GetString(p.Terminal.Read()));
        if (sw.ElapsedMilliseconds > 1000) { foreach (var m in p.Members()) foreach (var t in Grader.Os.Proc.ProcFile.Numbers($"/proc/{m}/task")) Console.WriteLine(Grader.Os.Proc.ThreadReader.Read(m, t)); p.Kill(); }
    }
    Console.WriteLine($"exit {p.ExitCode} {sw.ElapsedMilliseconds}");
}
return 2;
