using Grader.Reports;
using Grader.Scoring;

namespace Grader.Reviewing;

/// <summary>Asks a person for points and a comment, item by item. What was answered is kept before the next one is shown.</summary>
/// <param name="readLine">The person's next line; null when there is none any more.</param>
/// <param name="keep">Keeps a decision.</param>
internal sealed class ReviewDialog(Speaker speaker, TextWriter output, Func<string?> readLine, Action<ReviewItem, Review> keep)
{
    private const string Leave = "q";

    private enum Asked
    {
        Decided,
        Skipped,
        Left,
    }

    /// <returns>How many were decided.</returns>
    public int Run(IReadOnlyList<ReviewItem> items)
    {
        var decided = 0;
        foreach (var (index, item) in items.Index())
        {
            Show(item, index + 1, items.Count);
            var asked = Ask(item);
            if (asked == Asked.Left)
                break;
            decided += asked == Asked.Decided ? 1 : 0;
        }

        return decided;
    }

    private void Show(ReviewItem item, int number, int count)
    {
        output.WriteLine();
        output.WriteLine(speaker.Say("review.head", ("n", number), ("total", count), ("exercise", item.Exercise), ("students", SafeText.Of(item.Students))));
        output.WriteLine(item.Question);
        output.WriteLine();
        if (item.Answer.Length == 0)
            output.WriteLine($"  {SafeText.Of(item.Evidence)}");
        foreach (var line in item.Answer.Length == 0 ? [] : SafeText.Block(item.Answer).Split('\n'))
            output.WriteLine($"  {line}");
        output.WriteLine();
        if (item.Given is { } given)
            output.WriteLine(speaker.Say("review.given", ("points", given.Points), ("comment", SafeText.Of(given.Comment))));
        output.Flush();
    }

    private Asked Ask(ReviewItem item)
    {
        var points = 0;
        while (item.Worth > 0)
        {
            if (Answer("review.ask_points", ("worth", item.Worth)) is not { } line || line == Leave)
                return Asked.Left;
            if (line.Length == 0)
                return Asked.Skipped;
            if (ReviewSheet.ReadPoints(line, item.Worth) is { } read)
            {
                points = read;
                break;
            }

            output.WriteLine(speaker.Say("review.no_points", ("points", SafeText.Of(line)), ("worth", item.Worth)));
        }

        if (Answer(item.Worth > 0 ? "review.ask_comment" : "review.ask_comment_only") is not { } comment || item.Worth == 0 && comment == Leave)
            return Asked.Left;
        if (item.Worth == 0 && comment.Length == 0)
            return Asked.Skipped;
        keep(item, new Review(points, comment));
        return Asked.Decided;
    }

    private string? Answer(string key, params IEnumerable<(string, object)> values)
    {
        output.Write($"{speaker.Say(key, values)} ");
        output.Flush();
        return readLine()?.Trim();
    }
}
