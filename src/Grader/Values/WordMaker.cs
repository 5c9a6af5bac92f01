using System.Text;

namespace Grader.Values;

/// <summary>
/// Makes lower-case words that can be read aloud: syllables of a consonant and a vowel, sometimes closed by another consonant.
/// </summary>
internal static class WordMaker
{
    private const string Consonants = "bcdfglmnprstv";
    private const string Vowels = "aeiou";
    private const string Closing = "lnrs";
    private const string AccentedVowels = "áéíóú";
    private const int FewestSyllables = 3;
    private const int MostSyllables = 4;

    /// <summary>Words separated by blanks, each different.</summary>
    public static string Words(int count, SeededRandom random)
    {
        var words = new List<string>();
        while (words.Count < count)
        {
            var word = Word(random);
            if (!words.Contains(word))
                words.Add(word);
        }

        return string.Join(' ', words);
    }

    /// <summary>
    /// The same words with some vowels accented or an <c>n</c> turned into <c>ñ</c>, always at least one and never a word's first letter:
    /// all of them letters of two bytes in UTF-8.
    /// </summary>
    public static string WithAccents(string words, SeededRandom random)
    {
        var text = new StringBuilder(words);
        var places = Enumerable.Range(1, words.Length - 1).Where(i => words[i - 1] != ' ' && Accented(words[i]) is not null).ToList();
        var chosen = random.Pick(places);
        foreach (var place in places)
        {
            if (place == chosen || random.Chance(1, 3))
                text[place] = Accented(words[place]) ?? words[place];
        }

        return text.ToString();
    }

    /// <summary>A word in which the first vowel and about half of the others have accents.</summary>
    public static string AccentedWord(SeededRandom random)
    {
        var letters = Word(random).ToCharArray();
        for (var i = 1; i < letters.Length; i++)
        {
            if (i == 1 || random.Chance(1, 2))
                letters[i] = Accented(letters[i]) ?? letters[i];
        }

        return new string(letters);
    }

    /// <summary>A word of three or four syllables; its second letter is a vowel.</summary>
    public static string Word(SeededRandom random)
    {
        while (true)
        {
            var word = new StringBuilder();
            for (var syllables = random.Between(FewestSyllables, MostSyllables); syllables > 0; syllables--)
            {
                word.Append(random.Pick(Consonants)).Append(random.Pick(Vowels));
                if (random.Chance(1, 5))
                    word.Append(random.Pick(Closing));
            }

            if (!ReservedWords.Has(word.ToString()))
                return word.ToString();
        }
    }

    /// <summary>The letter's form of two bytes; null when it has none.</summary>
    private static char? Accented(char letter) =>
        letter == 'n' ? 'ñ' : Vowels.IndexOf(letter) is >= 0 and var index ? AccentedVowels[index] : null;
}
