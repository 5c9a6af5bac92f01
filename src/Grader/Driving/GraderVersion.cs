using System.Reflection;

namespace Grader.Driving;

/// <summary>The grader's own version, as its build set it.</summary>
internal static class GraderVersion
{
    /// <summary>Which build it is: the same sources give the same, others another one.</summary>
    public static string Build => $"{Current} {Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId}";

    public static string Current { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
