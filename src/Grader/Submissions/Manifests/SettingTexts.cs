using Grader.Specs;

namespace Grader.Submissions.Manifests;

/// <summary>What the settings mean, in Spanish, for the comments of a manifest.</summary>
internal static class SettingTexts
{
    private static readonly Dictionary<string, string> Meanings = new()
    {
        ["allowed_ip"] = "La dirección IP a la que el servidor responde",
        ["buffer"] = "Cuántos bytes recibe por vez el programa",
        ["quit"] = "El mensaje que hace terminar al servidor",
        ["exec"] = "El mensaje que ejecuta un comando; {command} es el comando",
        ["exec_reply"] = "Cómo viene el código de salida en la respuesta; {status} es el número, o int32-le o int32-be",
        ["message"] = "De dónde toma el cliente su mensaje: argument, stdin o fixed",
        ["framing"] = "Cómo sabe el servidor que el mensaje terminó: eof, newline, length u own",
        ["saves"] = "Con qué nombre guarda el servidor la imagen",
    };

    private static readonly Dictionary<string, string> Examples = new()
    {
        ["quit"] = "salir",
        ["exec"] = "EXEC {command}",
        ["exec_reply"] = "{status}",
    };

    public static string Explain(SettingSpec setting) => Meanings.GetValueOrDefault(setting.Name) ?? setting.Kind switch
    {
        SettingKind.Number => "Un número desde 1",
        SettingKind.Choice => $"Uno de: {string.Join(", ", setting.Choices)}{(setting.OpenChoice ? ", u otro texto" : "")}",
        _ => "Un texto",
    };

    public static string Example(SettingSpec setting) =>
        Examples.GetValueOrDefault(setting.Name) ?? setting.Candidates.Concat(setting.Choices).FirstOrDefault() ?? (setting.Kind == SettingKind.Number ? "1" : "");
}
