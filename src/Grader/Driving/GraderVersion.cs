using System.Reflection;

namespace Grader.Driving;

/// <summary>Which grader this is, as its build set it.</summary>
internal static class GraderVersion
{
    public static string Current { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>
    /// 32 digits that a deterministic build makes of the program's text: the same in the tool's package and in the single files, which have no
    /// assembly on disk that could be hashed.
    /// </summary>
    public static string Build { get; } = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N");
}
