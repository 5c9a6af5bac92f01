using System.Net;
using System.Net.Sockets;
using Grader.Texts;
using Grader.Yaml;

namespace Grader.Trials.Orders;

/// <summary>Reads a line such as <c>send "hola" --from 127.0.0.2</c>. Pure.</summary>
internal static class OrderReader
{
    private const string From = "--from";

    private static readonly Dictionary<string, OrderVerb> Verbs = Enum.GetValues<OrderVerb>().ToDictionary(verb => verb.ToString().ToLowerInvariant());

    /// <summary>The words of all orders, in the order in which help tells them.</summary>
    public static IReadOnlyList<string> Words { get; } = [.. Verbs.Keys];

    public static OrderReading Read(string line)
    {
        try
        {
            return OrderWords.Of(line) is [var first, .. var rest] ? new OrderReading(Order(first, rest), null) : new OrderReading(null, null);
        }
        catch (MistakenOrderException e)
        {
            return new OrderReading(null, e.Mistake);
        }
    }

    private static Order Order(OrderWord first, IReadOnlyList<OrderWord> rest)
    {
        if (first.IsQuoted || !Verbs.TryGetValue(first.Text, out var verb))
            throw Mistake("unknown", ("word", first.Text), ("advice", NearestWord.Advice(first.Text, Words)));
        var (data, from) = Split(first.Text, verb, rest);
        if (verb is OrderVerb.Send or OrderVerb.Tcp or OrderVerb.Type && data.Count == 0)
            throw Mistake("no_text", ("order", first.Text));
        var most = verb is OrderVerb.Send or OrderVerb.Tcp or OrderVerb.Type ? 1 : 0;
        if (data.Count > most)
            throw Mistake(most == 1 ? "several_texts" : "too_much", ("order", first.Text), ("word", data[most].Text));
        return new Order(verb) { Data = data is [var text] ? text.Bytes : [], From = from };
    }

    private static (List<OrderWord> Data, string? From) Split(string order, OrderVerb verb, IReadOnlyList<OrderWord> words)
    {
        var data = new List<OrderWord>();
        string? from = null;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].IsQuoted || !words[i].Text.StartsWith("--", StringComparison.Ordinal))
            {
                data.Add(words[i]);
                continue;
            }

            var option = words[i].Text.Split('=', 2);
            if (option[0] != From || verb is not (OrderVerb.Send or OrderVerb.Tcp or OrderVerb.Connect))
                throw Mistake("no_option", ("order", order), ("option", option[0]));
            from = Address(option.ElementAtOrDefault(1) ?? words.ElementAtOrDefault(++i)?.Text ?? "");
        }

        return (data, from);
    }

    // Every address of 127.0.0.0/8 is this machine's own (RFC 6890); a program sees another client in each.
    private static string Address(string text) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && IPAddress.IsLoopback(address)
            ? address.ToString()
            : throw Mistake(text.Length == 0 ? "address_missing" : "no_address", ("word", text));

    private static MistakenOrderException Mistake(string key, params (string Name, object Value)[] values) => new(Phrase.Of($"trial.mistake.{key}", values));
}
