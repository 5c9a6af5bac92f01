namespace Grader.Submissions.Intake;

/// <summary>How much is taken in. Every bound is far above what an honest delivery of this course has, and below what would hurt the machine.</summary>
internal sealed record IntakeLimits
{
    public static IntakeLimits Default { get; } = new();

    /// <summary>Of the archive itself.</summary>
    public long MostArchiveBytes { get; init; } = 200_000_000;

    /// <summary>Files that are taken; the nearest to the top come first.</summary>
    public int MostFiles { get; init; } = 4_000;

    /// <summary>Entries that are looked at, taken or not.</summary>
    public int MostEntries { get; init; } = 100_000;

    /// <summary>Of one file.</summary>
    public long MostFileBytes { get; init; } = 64_000_000;

    /// <summary>Of all files together.</summary>
    public long MostBytes { get; init; } = 256_000_000;

    /// <summary>How many times its own size an archive may unpack to, beyond <see cref="FreeBytes"/>: programs compress to a tenth at best.</summary>
    public long MostRatio { get; init; } = 100;

    /// <summary>What any archive may unpack to, however small it is.</summary>
    public long FreeBytes { get; init; } = 8_000_000;

    /// <summary>Bytes that are decompressed at most to look at an archive, for formats that have to be decompressed to be looked at.</summary>
    public long MostDecompressedBytes { get; init; } = 1_000_000_000;

    /// <summary>Bytes of one name, as Linux has it.</summary>
    public int MostNameBytes { get; init; } = 255;

    /// <summary>Bytes of a whole path; Linux allows 4,096, and the folder of the run comes before.</summary>
    public int MostPathBytes { get; init; } = 1_024;

    /// <summary>Lines in the list of what was left out; the last one counts the rest.</summary>
    public int MostReasons { get; init; } = 200;

    /// <summary>What an archive of a size may unpack to.</summary>
    public long Room(long archiveBytes) => Math.Min(MostBytes, FreeBytes + MostRatio * archiveBytes);
}
