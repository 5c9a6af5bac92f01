using Grader.Texts;

namespace Grader.Trials.Orders;

/// <summary>What a line means.</summary>
/// <param name="Order">Null for a mistake, and for a line with nothing in it.</param>
/// <param name="Mistake">What is wrong with it; null when nothing is.</param>
internal sealed record OrderReading(Order? Order, Phrase? Mistake);
