namespace Grader.Submissions.Naming;

/// <summary>Names of files that programs use without being programs: <c>comun.py</c>, <c>utils.py</c>, tests.</summary>
internal static class HelperNames
{
    private static readonly HashSet<string> Helpers =
    [
        "comun", "comunes", "common", "util", "utils", "utiles", "utilidad", "utilidades", "utility", "utilities", "helper", "helpers",
        "ayuda", "auxiliar", "auxiliares", "aux", "config", "configuracion", "conf", "constantes", "constants", "const", "protocolo",
        "protocol", "funciones", "functions", "lib", "libreria", "shared", "compartido", "settings", "setup", "init", "conftest", "test",
        "tests", "prueba", "pruebas", "parametros",
    ];

    public static bool IsHelper(string stem) => Words.Of(stem).Any(Helpers.Contains);
}
