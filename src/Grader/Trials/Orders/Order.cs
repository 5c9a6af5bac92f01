namespace Grader.Trials.Orders;

/// <summary>One line that a person wrote, understood.</summary>
internal sealed record Order(OrderVerb Verb)
{
    /// <summary>What is sent or typed; empty for other orders.</summary>
    public byte[] Data { get; init; } = [];

    /// <summary>The source address, one of 127.0.0.0/8; null when none was given.</summary>
    public string? From { get; init; }
}
