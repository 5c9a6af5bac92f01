using Grader.Judging;
using Grader.Texts;

namespace Grader.Sandboxes;

/// <summary>The grader's or the machine's own trouble: the check is <c>faulted</c>, and no student loses a point by it.</summary>
public sealed class GraderFaultException : Exception
{
    /// <param name="what">What went wrong, as the end of a sentence.</param>
    public GraderFaultException(Phrase what, Exception? inner = null)
        : this(new Finding("grader.fault").With("detail", what), inner) => What = what;

    /// <param name="why">Trouble that is known well enough to have a text and a remedy of its own.</param>
    public GraderFaultException(Finding why, Exception? inner = null)
        : base(string.Join(' ', why.Parameters.Values.Prepend(why.Code)), inner) => Why = why;

    /// <summary>What went wrong, as the end of a sentence; null where <see cref="Why"/> has a text of its own.</summary>
    public Phrase? What { get; }

    /// <summary>What to tell people, in their language.</summary>
    public Finding Why { get; }
}
