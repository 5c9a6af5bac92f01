using Grader.Copies.Tokens;
using NUnit.Framework;
using Shouldly;

namespace Grader.Tests.Copies.Tokens;

/// <summary>What makes no difference between two programs.</summary>
internal sealed class TokenizerSpecs
{
    [TestCase(".py", "x = 1", "name = number")]
    [TestCase(".py", "\"\"\"What it\nis for.\"\"\"\nx = f'{a}' # why\n", "name = string")]
    [TestCase(".py", "def f(a):\n    'says'  # what\n    return a", "def name ( name ) : return name")]
    [TestCase(".py", "f(\n  'a'\n)", "name ( string )", Description = "an argument alone on its line is one")]
    [TestCase(".py", "x = '# no comment' + \"it's\"", "name = string + string")]
    [TestCase(".py", "x = 'not closed\ny = 0x1F", "name = string name = number")]
    [TestCase(".c", "/* a \" b */ int x = 'c'; // d", "name name = string ;")]
    [TestCase(".js", "const a = `x\n${y}`;", "name name = string ;")]
    [TestCase(".cs", "var p = @\"a\\\" + \"b\"", "name name = string + string")]
    [TestCase(".java", "String t = \"\"\"\n a \"b\" \"\"\";", "name name = string ;")]
    [TestCase(".go", "for i := range xs { r := `#` }", "for name : = range name { name : = string }")]
    [TestCase(".rs", "fn f<'a>(x: &'a str) -> char { 'x' } // y", "fn name < name > ( name : & name name ) - > name { string }")]
    [TestCase(".pl", "my $n = $#list; # count\n=pod\nif x\n=cut\nprint @a;", "my name = name ; print name ;")]
    [TestCase(".rb", "=begin\nx\n=end\nputs @a if ok? # b", "name name if name")]
    public void Names_values_and_comments_make_no_difference(string extension, string text, string kinds) =>
        string.Join(' ', Tokenizer.Read(CodeFamily.Of(extension, text)!, text).Select(token => token.Kind)).ShouldBe(kinds);

    [TestCase("", "#!/usr/bin/env python3\n", "python")]
    [TestCase("", "#!/usr/bin/perl -w\n", "perl")]
    [TestCase(".hpp", "", "c")]
    [TestCase(".md", "#!/usr/bin/python", null)]
    [TestCase("", "python", null)]
    public void A_language_is_told_by_the_name_or_the_first_line(string extension, string text, string? family) => CodeFamily.Of(extension, text)?.Name.ShouldBe(family);

    [Test]
    public void A_token_knows_its_place()
    {
        const string text = "ñandú = 12 # x";

        Tokenizer.Read(CodeFamily.Python, text).Select(token => text[token.Start..token.End]).ShouldBe(["ñandú", "=", "12"]);
    }

    [Test]
    public void A_text_made_to_be_slow_is_read_all_the_same()
    {
        foreach (var part in new[] { "\"", "'''", "/*", "\\", "(", "r#\"", "@\"\"", "=pod\n" })
            foreach (var extension in new[] { ".py", ".c", ".rs", ".pl", ".rb" })
                Tokenizer.Read(CodeFamily.Of(extension, "")!, string.Concat(Enumerable.Repeat(part, 20_000))).Count.ShouldBeLessThanOrEqualTo(20_000 * part.Length);
    }
}
