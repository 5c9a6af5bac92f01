namespace Grader.Captures;

/// <summary>
/// The link types that <see cref="PacketDecoder"/> knows, by their numbers in capture files
/// (<see href="https://www.tcpdump.org/linktypes.html"/>).
/// </summary>
internal static class LinkType
{
    /// <summary>BSD and Windows loopback: four bytes of address family, then IP.</summary>
    public const int Null = 0;

    public const int Ethernet = 1;

    /// <summary>IP alone; 12 and 14 are what some systems wrote before 101 was agreed upon.</summary>
    public const int Raw = 101;

    public const int RawBsd = 12;

    public const int RawOpenBsd = 14;

    /// <summary>OpenBSD loopback: as <see cref="Null"/>.</summary>
    public const int Loop = 108;

    /// <summary>Linux "cooked" capture, what <c>any</c> gives.</summary>
    public const int LinuxSll = 113;

    public const int IPv4 = 228;

    public const int IPv6 = 229;

    /// <summary>Linux "cooked" capture, version 2.</summary>
    public const int LinuxSll2 = 276;
}
