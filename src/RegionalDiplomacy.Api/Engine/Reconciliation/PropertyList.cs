using RegionalDiplomacy.Api.Engine.OpenApi;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>The properties by which records can be told apart and which can be fetched: those at the top level of records that hold texts, words of enums, numbers, dates, names or links.</summary>
public sealed class PropertyList
{
    private readonly IReadOnlyList<(Kind Kind, ShapeProperty Property)> all;

    /// <summary>Gathers the properties of the kinds whose records bear names.</summary>
    public PropertyList(Catalogue catalogue)
    {
        all = [.. catalogue.Where(kind => kind.IsNamed).SelectMany(kind => kind.Shape.Properties.Where(IsOffered).Select(property => (kind, property)))];
        Ids = [.. all.Select(pair => pair.Property.Name).Distinct()];
    }

    /// <summary>The ids of all properties. Kinds share a property of the same name.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The properties of some kinds, or of all.</summary>
    public IReadOnlyList<ReconciliationProperty> Of(IReadOnlyList<string>? kinds) =>
        [.. all.Where(pair => kinds?.Contains(pair.Kind.Name) != false).GroupBy(pair => pair.Property.Name).Select(group => Tell(group.Key) with { Description = Describe(group) })];

    /// <summary>A property by its id and in words.</summary>
    public static ReconciliationProperty Tell(string id) => new() { Id = id, Name = EnumWords.Spaced(id) };

    /// <summary>Whether any kind's records can be found by a property alone.</summary>
    public bool Finds(string id) => all.Any(pair => pair.Property.Name == id && PropertySearch.Finds(pair.Property));

    // A property may mean something else in another kind, so each says what it means.
    private static string Describe(IEnumerable<(Kind Kind, ShapeProperty Property)> shared)
    {
        var meanings = shared.GroupBy(pair => XmlDocs.Summary(pair.Property.Property)).ToList();
        return meanings.Count == 1 ? meanings[0].Key! : string.Join(' ', meanings.Select(meaning => $"{string.Join(", ", meaning.Select(pair => pair.Kind.Singular))}: {meaning.Key}"));
    }

    // The id and the kind are told of every record anyway.
    private static bool IsOffered(ShapeProperty property) => property.Name is not ("id" or "kind") && ValueSorts.Of(property) is not null;
}
