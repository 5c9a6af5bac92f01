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
                return Refuse(new SourcePosition(file, 1, 1), "empty-file");
            var root = Read(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Accept<DocumentStart>(out var second))
                return Refuse(At(second.Start), "second-document");
            return root;
        }
        catch (BoundExceededException e)
        {
            return Refuse(e.Problem);
        }
        catch (YamlException e)
        {
            return Refuse(SyntaxErrors.Problem(file, text, e));
        }
        catch (InvalidOperationException)
        {
            // The scanner's own stacks run empty on some unbalanced brackets, such as "{ {", instead of reporting them.
            return Refuse(_last, "unbalanced");
        }
        catch (ArgumentException)
        {
            // A tag whose resolved form is no URI, such as "!!]", comes out of the parser as its constructor's complaint.
            return Refuse(_last, "bad-tag");
        }
    }

    private YamlNode Read(Parser parser, int depth)
    {
        var position = At(parser.Accept<ParsingEvent>(out var next) ? next.Start : Mark.Empty);
        _last = position;
        if (depth > DeepestNode)
            throw new BoundExceededException(new Problem(position, "too-deep", ("limit", DeepestNode)));
        if (++_nodes > MostNodes)
            throw new BoundExceededException(new Problem(position, "too-many-values", ("limit", MostNodes)));
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
                Refuse(position, "alias", ("name", alias.Value));
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
                Refuse(key.Position, "no-word", ("seen", key.Seen));
            else if (seen.TryGetValue(name.Value, out var first))
                Refuse(name.Position, "twice", ("key", name.Value), ("line", first.Line));
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
            Refuse(At(node.Start), "anchor", ("name", node.Anchor.Value));
        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific)
            Refuse(At(node.Start), "tag", ("tag", node.Tag.Value));
    }

    private YamlNode? Refuse(SourcePosition position, string code, params IEnumerable<(string Name, object Value)> parameters) =>
        Refuse(new Problem(position, code, parameters));

    private YamlNode? Refuse(Problem problem)
    {
        problems.Add(problem);
        return null;
    }

    private SourcePosition At(Mark mark) => new(file, (int)mark.Line, (int)mark.Column);

    private sealed class BoundExceededException(Problem problem) : Exception(problem.Code)
    {
        public Problem Problem { get; } = problem;
    }
}
