namespace Grader.Sandboxes.Processes;

/// <summary>A folder on the machine, and programs started in it.</summary>
internal sealed class ProcessSandbox : ISandbox
{
    private readonly RunFolder _run;
    private readonly List<MachineProcess> _programs = [];

    public ProcessSandbox(RunFolder run)
    {
        _run = run;
        Folder = run.NewFolder("s");
    }

    public string Folder { get; }

    public INetwork Network { get; } = new HostNetwork();

    public IWireTap? Tap => null;

    public IProgramProcess Start(ProgramStart start)
    {
        var program = new MachineProcess(_run.Path, Folder, start);
        _programs.Add(program);
        return program;
    }

    public void Dispose()
    {
        foreach (var program in _programs)
            program.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
