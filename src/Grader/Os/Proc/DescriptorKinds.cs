namespace Grader.Os.Proc;

/// <summary>Finds out what a descriptor is.</summary>
internal static class DescriptorKinds
{
    extension(DescriptorKind)
    {
        /// <summary>Reads it from <c>/proc/PID/fd</c>.</summary>
        public static DescriptorKind Of(int process, int descriptor) =>
            ProcFile.TryReadLink($"/proc/{process}/fd/{descriptor}") switch
            {
                null => DescriptorKind.Other,
                var t when t.StartsWith("socket:", StringComparison.Ordinal) => DescriptorKind.Socket,
                var t when t.StartsWith("pipe:", StringComparison.Ordinal) => DescriptorKind.Pipe,
                // timerfd_create(2)
                "anon_inode:[timerfd]" => DescriptorKind.Timer,
                // A program that opens its terminal anew, as libuv does for Node.js, gets what ttyname(3) found; in a bubblewrap of an ordinary user that is
                // the name under which bubblewrap puts the terminal in place.
                "/dev/console" => DescriptorKind.Terminal,
                var t when t.Contains("pts/", StringComparison.Ordinal) || t.EndsWith("/tty", StringComparison.Ordinal) => DescriptorKind.Terminal,
                _ => DescriptorKind.Other,
            };
    }
}
