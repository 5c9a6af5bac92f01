using System.ComponentModel;
using System.Diagnostics;
using Grader.Reports.Formats;

namespace Grader.Commands;

/// <summary>Shows the HTML report in the user's browser; where there is none to show it in, says where the page is.</summary>
internal sealed class PageOpener(CliContext context, Surroundings surroundings)
{
    private static readonly string[] Displays = ["DISPLAY", "WAYLAND_DISPLAY"];

    /// <param name="page">The page's file.</param>
    public void Open(string page)
    {
        var full = Path.GetFullPath(page);
        if (!HasDisplay() || !TryOpen(full))
            context.Errors.WriteLine(context.Say("cli.open.where", ("file", full)));
    }

    // Without one, what opens files may take over the terminal with a browser of text.
    private bool HasDisplay() =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() || Displays.Any(name => surroundings.Set(name) is not null);

    private static bool TryOpen(string file)
    {
        try
        {
            // What the desktop has for it: xdg-open, open, or the shell of Windows.
            using var opener = Process.Start(new ProcessStartInfo(file) { UseShellExecute = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
