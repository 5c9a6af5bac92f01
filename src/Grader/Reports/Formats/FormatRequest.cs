using Grader.Specs;
using Grader.Texts;

namespace Grader.Reports.Formats;

/// <summary>What a format was asked for, and where.</summary>
/// <param name="Language">The reader's.</param>
/// <param name="File">The file given; null for the format's own choice.</param>
/// <param name="Surroundings">The machine it is written on.</param>
internal sealed record FormatRequest(Phrases Phrases, Language Language, string? File, Surroundings Surroundings)
{
    public Speaker Speaker => new(Phrases, Language);
}
