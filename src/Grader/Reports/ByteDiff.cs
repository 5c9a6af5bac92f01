using System.Text;

namespace Grader.Reports;

/// <summary>What two pieces of data look like around the first byte in which they differ.</summary>
/// <param name="Offset">Of the first differing byte, from 0; the shorter length when one is the beginning of the other.</param>
/// <param name="Start">Of the first byte shown.</param>
/// <param name="ExpectedLength">Of the whole data.</param>
/// <param name="SeenLength">Of the whole data.</param>
/// <param name="Expected">The window on the expected data.</param>
/// <param name="Seen">The same window on the data seen.</param>
/// <param name="ExpectedGoesOn">Whether the expected data goes on after the window.</param>
/// <param name="SeenGoesOn">Whether the data seen goes on after the window.</param>
public sealed record ByteDiff(
    int Offset,
    int Start,
    int ExpectedLength,
    int SeenLength,
    IReadOnlyList<ByteCell> Expected,
    IReadOnlyList<ByteCell> Seen,
    bool ExpectedGoesOn,
    bool SeenGoesOn
)
{
    /// <summary>The comparison; null when both are equal.</summary>
    /// <param name="window">About how many bytes to show; a third of them before the difference.</param>
    public static ByteDiff? Between(ReadOnlySpan<byte> expected, ReadOnlySpan<byte> seen, int window = 16)
    {
        var offset = expected.CommonPrefixLength(seen);
        if (offset == expected.Length && offset == seen.Length)
            return null;
        var start = CharacterStart(expected, Math.Max(0, offset - (window / 3)));
        return new ByteDiff(
            offset,
            start,
            expected.Length,
            seen.Length,
            Cells(expected, start, window, offset, out var expectedEnd),
            Cells(seen, start, window, offset, out var seenEnd),
            expectedEnd < expected.Length,
            seenEnd < seen.Length
        );
    }

    private static List<ByteCell> Cells(ReadOnlySpan<byte> data, int start, int window, int offset, out int end)
    {
        var cells = new List<ByteCell>();
        end = start;
        while (end < data.Length && end < start + window)
        {
            var cell = Cell(data[end..], offset - end, out var length);
            cells.Add(cell);
            end += length;
        }
        if (offset == data.Length)
            cells.Add(new ByteCell("", "", true));
        return cells;
    }

    private static ByteCell Cell(ReadOnlySpan<byte> data, int offset, out int length)
    {
        var valid = Rune.DecodeFromUtf8(data, out var rune, out length) == System.Buffers.OperationStatus.Done;
        if (!valid)
            length = 1;
        var hex = string.Join(' ', data[..length].ToArray().Select(value => $"{value:x2}"));
        return new ByteCell(hex, valid ? Shown(rune) : $@"\x{hex}", offset >= 0 && offset < length);
    }

    private static string Shown(Rune rune) =>
        CharacterNames.IsVisible(rune) && !CharacterNames.IsCombining(rune) ? rune.ToString() : CharacterNames.Name(rune);

    // A window that began inside a character would show its bytes as if they were wrong.
    private static int CharacterStart(ReadOnlySpan<byte> data, int index)
    {
        var start = index;
        while (start > 0 && start < data.Length && index - start < 3 && (data[start] & 0xc0) == 0x80)
            start--;
        return start;
    }
}
