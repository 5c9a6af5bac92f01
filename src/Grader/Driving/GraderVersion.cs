using System.Reflection;

namespace Grader.Driving;

/// <summary>The grader's own version, as its build set it.</summary>
internal static class GraderVersion
{
    public static string Current { get; } =
        Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";
}
