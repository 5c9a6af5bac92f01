using System.Text.Json.Nodes;

namespace Grader.Sandboxes.Policies;

/// <summary>
/// <see cref="DeniedCalls"/> as a seccomp profile of Docker (docs.docker.com/engine/security/seccomp), in place of its own one, whose
/// refusals for containers without capabilities are all in the table. Calls of other architectures end the process there as well.
/// </summary>
internal static class DockerCallProfile
{
    /// <summary>The profile as JSON on one line.</summary>
    public static string Json { get; } = new JsonObject
    {
        ["defaultAction"] = "SCMP_ACT_ALLOW",
        ["syscalls"] = new JsonArray([.. DeniedCalls.All.SelectMany(Rules)]),
    }.ToJsonString();

    // Conditions of one rule must all hold, so each is a rule of its own.
    private static IEnumerable<JsonNode> Rules(DeniedCall call) =>
        call.When.Count == 0 ? [Rule(call, [])] : call.When.Select(condition => Rule(call, [Argument(call.Argument, condition)]));

    private static JsonObject Rule(DeniedCall call, JsonNode[] arguments) => new()
    {
        ["names"] = new JsonArray(call.Name),
        ["action"] = "SCMP_ACT_ERRNO",
        ["errnoRet"] = (int)call.Error,
        ["args"] = new JsonArray(arguments),
    };

    private static JsonObject Argument(int index, CallCondition condition)
    {
        var (comparison, value, second) = condition.Comparison switch
        {
            // Of 64 bits that the profile compares the kernel reads 32.
            CallComparison.Equals => ("SCMP_CMP_MASKED_EQ", uint.MaxValue, condition.Value),
            CallComparison.HasBit => ("SCMP_CMP_MASKED_EQ", condition.Value, condition.Value),
            CallComparison.AtLeast => ("SCMP_CMP_GE", condition.Value, 0u),
            _ => throw new ArgumentOutOfRangeException(nameof(condition)),
        };
        return new JsonObject { ["index"] = index, ["value"] = value, ["valueTwo"] = second, ["op"] = comparison };
    }
}
