using DotNet.Testcontainers.Containers;
using Grader.Os;
using Grader.Os.Proc;
using Grader.Sandboxes.Namespaces;
using Grader.Sandboxes.Watching;

namespace Grader.Sandboxes.Containers;

/// <summary>A running container, a thread of the grader in its network, a folder that both see, and the programs started in it.</summary>
internal sealed class ContainerSandbox : ISandbox
{
    private readonly ContainerEngine _engine;
    private readonly ContainerImage _image;
    private readonly string _private;
    private readonly uint _user = UserIds.Next();
    private readonly Lifeline _lifeline;
    private readonly IContainer _container;
    private readonly ContainerTree _tree;
    private readonly PrivateNetwork _network;
    private readonly PacketSocket? _tap;
    private readonly ResourceWatch _watch;
    private volatile ContainerProcess[] _programs = [];

    public ContainerSandbox(RunFolder run, ContainerEngine engine, ContainerImage image, SandboxRequest request)
    {
        _engine = engine;
        _image = image;
        Limits = request.Limits;
        using var unfinished = new Unfinished();
        _private = run.NewFolder("s");
        Folder = Path.Combine(_private, "work");
        Directory.CreateDirectory(Folder);
        FolderCopy.Own(Folder, _user);
        // When the rest goes wrong, whatever the engine has done of it, or does later, comes to nothing. The folder stays until the end of the run:
        // without it a start that is still under way would fail, and leave a container behind.
        _lifeline = unfinished.With(new Lifeline(_private));
        var name = $"sandbox-{Guid.NewGuid():N}";
        var journal = new ContainerJournal(run.Path);
        _container = HardenedContainer.Make(name, image, run, Folder, Files(), UserIds.Next(), request.Limits);
        journal.Announce(name);
        engine.Ask(async _ =>
        {
            await _container.StartAsync();
            return true;
        });
        journal.Confirm(name);
        var state = engine.Ask(client => client.Containers.InspectContainerAsync(_container.Id)).State;
        _tree = new ContainerTree(_container.Id, (int)(state?.Pid ?? 0), _user);
        _network = unfinished.With(new PrivateNetwork(request.Network, () => NetworkNamespace.EnterThatOf(_tree.First)));
        _tap = request.Capture ? unfinished.With(_network.Capture()) : null;
        // The control group limits and counts all but the folder, which is the machine's.
        _watch = new ResourceWatch(Limits, Folder, () => [.. _programs.SelectMany(p => p.Members())]) { WatchesProcesses = false };
        WatchThread.Add(_watch);
        unfinished.Finish();
    }

    public string Folder { get; }

    public INetwork Network => _network;

    public IWireTap? Tap => _tap;

    public ResourceLimits Limits { get; }

    public LimitsMet LimitsMet => ControlGroup.LimitsMetBy(_tree.First) | _watch.Met;

    public IProgramProcess Start(ProgramStart start)
    {
        // Before anything has run in it: what a program left there may lead anywhere, and is its own already.
        if (_programs.Length == 0)
            FolderCopy.Own(Folder, _user);
        var program = new ContainerProcess(_engine, _container.Id, _tree, start with { ToolFolders = _image.ToolFolders });
        _programs = [.. _programs, program];
        return program;
    }

    // The kernel ends all the others with the first one, whatever state the engine is in; the engine then removes the container.
    public void Dispose() =>
        Teardown.All(_watch.Dispose, _tree.End, () => Teardown.All(_programs), () => _tap?.Dispose(), _network.Dispose, _lifeline.Dispose, () => FolderRemoval.Remove(_private));

    // Programs that ask for their user's name get one.
    private Dictionary<string, string> Files()
    {
        var users = Path.Combine(_private, "passwd");
        var groups = Path.Combine(_private, "group");
        File.WriteAllText(users, $"root:x:0:0:root:/tmp:/bin/sh\nstudent:x:{_user}:{_user}:student:/tmp:/bin/sh\n");
        File.WriteAllText(groups, $"root:x:0:\nstudent:x:{_user}:\n");
        return new Dictionary<string, string> { ["/etc/passwd"] = users, ["/etc/group"] = groups, [HardenedContainer.LifelineFile] = _lifeline.Path };
    }
}
