namespace Grader.Values;

/// <summary>
/// Letters that no made word contains, so that it can neither end a server, nor run something in it, nor pass for an answer that a program
/// gives to everybody, nor embarrass anybody.
/// </summary>
internal static class ReservedWords
{
    private static readonly string[] Quitting =
    [
        "salir", "sali", "exit", "quit", "bye", "fin", "end", "chau", "chao", "adio", "termin", "cerra", "cierr", "close", "shut", "down",
        "stop", "descon", "para", "abort", "kill", "logout", "halt",
    ];

    private static readonly string[] Commanding = ["exec", "ejec", "eject", "comando", "run", "corre", "cmd", "system", "shell", "sudo"];

    private static readonly string[] Replying =
    [
        "hola", "mundo", "hello", "eco", "echo", "error", "mensaje", "recib", "servidor", "server", "client", "socket", "test",
        "prueba", "udp", "tcp", "tyr", "python",
    ];

    /// <summary>Only what syllables can spell.</summary>
    private static readonly string[] Rude =
    [
        "puta", "puto", "caca", "cago", "caga", "culo", "teta", "tits", "pene", "pedo", "poron", "porno", "verga", "coge", "cogi",
        "moco", "marica", "gord", "tonto", "tonta", "boludo", "peludo", "pelotud", "bobo", "boba", "sida", "mata", "rape", "anus", "ano",
    ];

    private static readonly string[] All = [.. Quitting, .. Commanding, .. Replying, .. Rude];

    public static bool Has(string word) => All.Any(word.Contains);
}
