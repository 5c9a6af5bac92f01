using Grader.Specs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Grader.Yaml;

/// <summary>
/// Builds nodes from YamlDotNet's events rather than its own node tree, which stops at the first duplicate key and resolves
/// aliases before anybody could refuse them.
/// </summary>
internal sealed class TreeBuilder(string file, ICollection<Problem> problems)
{
    internal const int DeepestNode = 40;
    internal const int MostNodes = 20_000;

    private int _nodes;
    private SourcePosition _last = new(file, 1, 1);

    /// <summary>The document's root; null when the text is not one YAML document.</summary>
    public YamlNode? Build(string text)
    {
        try
        {
            var parser = new Parser(new StringReader(text.TrimStart('\uFEFF')));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return Refuse(new SourcePosition(file, 1, 1), "the file is empty; expected a YAML document");
            var root = Read(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                return Refuse(At(second.Start), "a second document begins here; expected only one in a file");
            return root;
        }
        catch (BoundExceededException e)
        {
            return Refuse(e.Position, e.Message);
        }
        catch (YamlException e)
        {
            return Refuse(SyntaxErrors.Position(file, text, e), SyntaxErrors.Message(text, e));
        }
        catch (InvalidOperationException)
        {
            // The scanner's own stacks run empty on some unbalanced brackets, such as "{ {", instead of reporting them.
            return Refuse(_last, "this is not YAML after here; expected every { and [ to have its } and ]");
        }
    }

    private YamlNode Read(Parser parser, int depth)
    {
        var position = At(parser.Accept<ParsingEvent>(out var next) ? next.Start : Mark.Empty);
        _last = position;
        if (depth > DeepestNode)
            throw new BoundExceededException(position, $"this is nested too deep; expected at most {DeepestNode} levels");
        if (++_nodes > MostNodes)
            throw new BoundExceededException(position, $"the file has too many values; expected at most {MostNodes}");
        switch (parser.Consume<ParsingEvent>())
        {
            case Scalar scalar:
                RefuseProperties(scalar);
                return new YamlScalar(position, scalar.Value, scalar.Style != ScalarStyle.Plain);
            case SequenceStart sequence:
                RefuseProperties(sequence);
                return ReadList(parser, position, depth);
            case MappingStart mapping:
                RefuseProperties(mapping);
                // The pair of [key: value] has no braces of its own, and YamlDotNet no place for it: it stands where its key does.
                if (depth > 0 && mapping.Start.Equals(Mark.Empty) && parser.Accept<ParsingEvent>(out var key))
                    position = At(key.Start);
                return ReadMap(parser, position, depth, mapping.Style == MappingStyle.Flow);
            case AnchorAlias alias:
                Refuse(position, $"*{alias.Value} is an alias, and aliases are not read; write it out, or quote a text that begins with *");
                return new YamlScalar(position, "*" + alias.Value, quoted: true);
            case var other:
                throw new SemanticErrorException(other.Start, other.End, "expected a value");
        }
    }

    private YamlList ReadList(Parser parser, SourcePosition position, int depth)
    {
        var items = new List<YamlNode>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(Read(parser, depth + 1));
        return new YamlList(position, items);
    }

    private YamlMap ReadMap(Parser parser, SourcePosition position, int depth, bool inBraces)
    {
        var entries = new List<YamlEntry>();
        var seen = new Dictionary<string, SourcePosition>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Read(parser, depth + 1);
            var value = Read(parser, depth + 1);
            if (key is not YamlScalar name)
                Refuse(key.Position, $"a key is {key.Describe()}; expected a word");
            else if (seen.TryGetValue(name.Value, out var first))
                Refuse(name.Position, $"the key \"{name.Value}\" is written twice; expected once, and it stands already in line {first.Line}");
            else
            {
                seen[name.Value] = name.Position;
                entries.Add(new YamlEntry(name, value));
            }
        }

        return new YamlMap(position, entries, inBraces);
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            Refuse(At(node.Start), $"&{node.Anchor.Value} is an anchor, and anchors are not read; write the value out where it is needed");
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            Refuse(At(node.Start), $"the tag {node.Tag.Value} is not read; expected a plain value, or quote a text that begins with !");
    }

    private YamlNode? Refuse(SourcePosition position, string message)
    {
        problems.Add(new Problem(position, message));
        return null;
    }

    private SourcePosition At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private sealed class BoundExceededException(SourcePosition position, string message) : Exception(message)
    {
        public SourcePosition Position { get; } = position;
    }
}
