using Grader.Judging;
using Grader.Running;

namespace Grader.Building;

/// <summary>A program ready to run, or why it is not.</summary>
/// <param name="Program">Null when it cannot be run.</param>
/// <param name="Verdict">The verdict of the checks that need it when it cannot: <see cref="Judging.Verdict.Failed"/> or <see cref="Judging.Verdict.Faulted"/>.</param>
/// <param name="Why">Null when it can be run.</param>
internal sealed record Prepared(PreparedProgram? Program, Verdict Verdict, Finding? Why);
