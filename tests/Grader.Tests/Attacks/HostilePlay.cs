namespace Grader.Tests.Attacks;

/// <summary>A hostile program on the stage.</summary>
/// <param name="Check">The steps of its check.</param>
/// <param name="Cast">The program, as in <see cref="Running.Play"/>.</param>
/// <param name="Codes">What the check must tell, any of them; it must pass when there is none.</param>
internal sealed record HostilePlay(string Check, string Cast, params string[] Codes)
{
    /// <summary>The kinds of sandbox in which it is tried.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = AttackList.AllKinds;

    public override string ToString() => Cast.Split(' ', 2)[1];
}
