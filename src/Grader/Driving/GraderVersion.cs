using System.Reflection;

namespace Grader.Driving;

/// <summary>Which grader this is, as its build set it.</summary>
internal static class GraderVersion
{
    public static string Current { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    /// <summary>
    /// 32 digits that the compiler makes of what it compiled: the same whenever the same commit is built in the same way, and there in single
    /// files too, which have no assembly on disk that could be hashed.
    /// </summary>
    public static string Build { get; } = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N");
}
