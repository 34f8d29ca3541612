using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>Reads what a request says of a name to be matched.</summary>
/// <param name="catalogue">The kinds.</param>
/// <param name="pointer">The JSON pointer (RFC 6901) to the object that says it.</param>
/// <param name="members">The object's properties.</param>
/// <param name="mistakes">The list that mistakes are added to.</param>
public sealed class MatchReader(Catalogue catalogue, string pointer, IReadOnlyDictionary<string, JsonElement> members, List<Mistake> mistakes)
{
    /// <summary>What the object says, and the rest as it was.</summary>
    public MatchQuery Read(MatchQuery otherwise) => otherwise with
    {
        Kinds = members.TryGetValue("kind", out var kind) && kind.ValueKind != JsonValueKind.Null ? KindOf(kind) : otherwise.Kinds,
        Limit = members.TryGetValue("limit", out var limit) ? Limit(limit) : otherwise.Limit,
        Threshold = members.TryGetValue("threshold", out var threshold) ? Threshold(threshold) : otherwise.Threshold,
    };

    /// <summary>The name to be matched.</summary>
    public string Name()
    {
        if (members.TryGetValue("query", out var name) && name.ValueKind == JsonValueKind.String && name.GetString() is { } text && PlainText.Length(text) is > 0 and <= MatchQuery.LongestName) return text;
        return Refuse("query", $"'query' is the name to be matched, a text of 1 to {MatchQuery.LongestName} characters.", "");
    }

    /// <summary>Refuses properties that are not known.</summary>
    public void RefuseUnknown(IReadOnlyList<string> known)
    {
        foreach (var name in members.Keys.Where(name => !known.Contains(name)))
            mistakes.Add(new Mistake
            {
                Pointer = $"{pointer}/{ClientJson.Escape(name)}",
                Value = name,
                Detail = $"'{name}' is not a property of a query.",
                Allowed = known,
                Suggestions = Suggestions.For(mistakes, name, known),
            });
    }

    private List<string> KindOf(JsonElement kind)
    {
        IReadOnlyList<string> named = [.. catalogue.Where(known => known.IsNamed).Select(known => known.Name)];
        var words = (kind.ValueKind == JsonValueKind.Array ? kind.EnumerateArray().ToList() : [kind]).ConvertAll(word => word.ValueKind == JsonValueKind.String ? word.GetString()! : word.GetRawText());
        foreach (var word in words.Where(word => !named.Contains(word)))
            mistakes.Add(new Mistake
            {
                Pointer = $"{pointer}/kind",
                Value = word,
                Detail = $"'{word}' is not a kind whose records bear names.",
                Allowed = named,
                Suggestions = Suggestions.For(mistakes, word, named),
            });
        return words.Count > 0 ? words : Refuse("kind", "'kind' is a kind or a list of kinds.", words);
    }

    private int Limit(JsonElement limit) =>
        limit.ValueKind == JsonValueKind.Number && limit.TryGetInt32(out var number) && number is >= 1 and <= MatchQuery.MostCandidates
            ? number
            : Refuse("limit", $"'limit' is a whole number from 1 to {MatchQuery.MostCandidates}.", MatchQuery.DefaultLimit);

    private double Threshold(JsonElement threshold) =>
        threshold.ValueKind == JsonValueKind.Number && threshold.GetDouble() is >= 0 and <= 1 and var number
            ? number
            : Refuse("threshold", "'threshold' is a number from 0 to 1.", MatchQuery.DefaultThreshold);

    private T Refuse<T>(string property, string detail, T otherwise)
    {
        mistakes.Add(new Mistake { Pointer = $"{pointer}/{property}", Value = members.TryGetValue(property, out var value) ? value.GetRawText() : null, Detail = detail });
        return otherwise;
    }
}
