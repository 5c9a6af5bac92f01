using Microsoft.Win32.SafeHandles;

namespace Grader.Sandboxes.Namespaces;

/// <summary>
/// A file into which the plain wrapper writes a word when all that isolates the program is done. The wrapper removes its name first: an ordinary user's
/// program is that same user, and would find it and empty it.
/// </summary>
internal sealed class PlainStatus(string path) : IWrapperStatus
{
    private readonly SafeFileHandle _file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
    private bool _ran;

    public bool ProgramRan => _ran |= !_file.IsClosed && RandomAccess.GetLength(_file) > 0;

    // The wrapper ends after it.
    public int? FirstProcess => null;

    public void Dispose()
    {
        // It stays known.
        _ = ProgramRan;
        _file.Dispose();
    }
}
