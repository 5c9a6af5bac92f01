using Grader.Texts;

namespace Grader.Sandboxes;

/// <summary>A way to isolate programs. A new kind is a folder beside this file and a line in <c>Choosing.SandboxChooser</c>.</summary>
internal interface ISandboxKind
{
    /// <summary><c>namespace</c>, <c>process</c>, <c>container</c>.</summary>
    string Name { get; }

    /// <summary>What exactly isolates, for the report.</summary>
    Phrase Detail { get; }

    /// <summary>The digest of what programs run in, where that is an image; empty otherwise.</summary>
    string Image => "";

    Capability Capabilities { get; }

    /// <summary>Whether only one check may run at a time, because all share the machine's ports.</summary>
    bool SharesPorts { get; }

    /// <summary>What programs in a sandbox need to use a tool, such as <c>python3</c>; null when they have no such tool.</summary>
    SandboxTool? FindTool(string name) => SandboxTool.OnMachine(name);

    /// <summary>A fresh sandbox: own network where the kind has it, an empty folder, no process.</summary>
    /// <exception cref="GraderFaultException">The machine refused.</exception>
    ISandbox Open(SandboxRequest request);
}
