using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Parameters as the properties of a JSON object in a body.</summary>
/// <param name="json">The object.</param>
/// <param name="pointer">The JSON pointer (RFC 6901) to it.</param>
/// <param name="kind">The kind that is asked for.</param>
/// <param name="sections">The sections of the report.</param>
/// <param name="mistakes">The list that mistakes are added to.</param>
public sealed class BodyContext(IReadOnlyDictionary<string, JsonElement> json, string pointer, Kind kind, IReadOnlyList<string> sections, List<Mistake> mistakes)
    : BindingContext(kind, sections, mistakes)
{
    /// <inheritdoc/>
    public override IEnumerable<string> Names => json.Keys;

    /// <inheritdoc/>
    public override IReadOnlyList<string>? Values(string name)
    {
        if (!json.TryGetValue(name, out var value)) return null;
        var items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        var texts = items.Select(Text).ToList();
        if (items.Count > 0 && !texts.Contains(null)) return texts!;
        Mistakes.Add(Locate(name, new Mistake { Value = value.GetRawText(), Detail = $"'{name}' takes a text, a number, true or false, or a list of such." }));
        return null;
    }

    /// <inheritdoc/>
    public override Mistake Locate(string name, Mistake mistake) => mistake with { Pointer = $"{pointer}/{ClientJson.Escape(name)}" };

    /// <inheritdoc/>
    public override string? Corrected(string parameter, string wrong, string right) => null;

    /// <inheritdoc/>
    public override string? Renamed(string wrong, string right) => null;

    private static string? Text(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => item.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => item.GetRawText(),
        _ => null,
    };
}
