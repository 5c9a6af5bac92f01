using Grader.Specs;

namespace Grader.Submissions.Naming;

/// <summary>The names that the guide gives its programs, in any style of writing.</summary>
internal static class GuideNames
{
    private static readonly string[] Plain = ["udp", "tcp", "echo", "eco", "sockets", "socket", "main", "program", "simple", "basico"];

    /// <param name="squashed">As <see cref="Words.Squash"/> gives it.</param>
    public static bool Include(ProgramSpec program, string squashed) => program.Files.Any(file => Words.Squash(file) == squashed);

    /// <summary>
    /// Whether a name tells nothing beyond role and transport, as <c>servidor_udp</c> does; <c>chat_server_udp</c> is of some
    /// exercise that its name does not tell.
    /// </summary>
    public static bool IsPlain(string squashed, IEnumerable<string> roles) =>
        Plain.Aggregate(RoleNames.Without(squashed, roles), (rest, word) => rest.Replace(word, "", StringComparison.Ordinal)).Length == 0;
}
