namespace Grader.Sandboxes;

/// <summary>Where one actor's programs run. Disposing it ends whatever still runs in it and removes its files.</summary>
internal interface ISandbox : IDisposable
{
    /// <summary>The folder, as the grader sees it, that programs find as their current one; theirs to write.</summary>
    string Folder { get; }

    INetwork Network { get; }

    /// <summary>The kernel's capture of this sandbox's wire; null when none was asked for or the kind has none.</summary>
    IWireTap? Tap { get; }

    /// <summary>Limits that programs have run into so far, as far as the kernel tells.</summary>
    LimitsMet LimitsMet => LimitsMet.None;

    /// <summary>What its programs may use.</summary>
    ResourceLimits Limits => ResourceLimits.ForPrograms;

    /// <summary>Starts a program in the sandbox.</summary>
    /// <exception cref="GraderFaultException">The machine could not start it.</exception>
    IProgramProcess Start(ProgramStart start);
}
