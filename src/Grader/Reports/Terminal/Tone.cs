namespace Grader.Reports.Terminal;

/// <summary>How a text is meant; colours only underline what words and signs already say.</summary>
internal enum Tone
{
    Plain,
    Strong,
    Good,
    Bad,
    Quiet,
}
