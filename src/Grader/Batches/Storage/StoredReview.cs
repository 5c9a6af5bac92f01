using Grader.Scoring;

namespace Grader.Batches.Storage;

/// <summary>A review of an item of what was handed in; it holds for whoever handed in these files, however often they are graded again.</summary>
/// <param name="Content">Of the files, as <see cref="Units.GradingUnit.ContentHash"/> says it.</param>
/// <param name="Worth">What the item was worth when it was reviewed; where it is worth something else now, it has to be reviewed again.</param>
internal sealed record StoredReview(string Content, string Exercise, string Check, int Worth, Review Review);
