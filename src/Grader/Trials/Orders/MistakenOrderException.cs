using Grader.Texts;

namespace Grader.Trials.Orders;

/// <summary>A line cannot be understood; never leaves <see cref="OrderReader"/>.</summary>
internal sealed class MistakenOrderException(Phrase mistake) : Exception
{
    public Phrase Mistake => mistake;
}
