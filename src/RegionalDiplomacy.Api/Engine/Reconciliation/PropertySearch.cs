using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Finds records by their properties alone: those that agree with every one of them.</summary>
public sealed class PropertySearch(Catalogue catalogue, PropertyIndex index, Comparison comparison)
{
    /// <summary>Whether records can be found by a property of theirs: texts in lists and long texts are not indexed.</summary>
    public static bool Finds(ShapeProperty property) => ValueSorts.Of(property) is { } sort && (sort != ValueSort.Plain || property.Column is not null);

    /// <summary>The records, at most so many of each kind as one query can ask for.</summary>
    public IReadOnlyList<Candidate> Find(IReadOnlyList<PropertyConstraint> constraints, IReadOnlyList<string>? kinds) => [.. catalogue
        .Where(kind => kind.IsNamed && kinds?.Contains(kind.Name) != false)
        .SelectMany(kind => Needs(kind, constraints) is { } needs ? index.Find(kind, needs, Limits.Candidates).Select(json => Found(kind, json, kinds)) : [])];

    private static Candidate Found(Kind kind, byte[] json, IReadOnlyList<string>? kinds) =>
        new() { Id = new RecordValues(json).Text("id"), Kind = kind.Name, TypeFits = kinds is null ? null : true };

    // Null where the kind lacks one of the properties.
    private List<PropertyNeed>? Needs(Kind kind, IReadOnlyList<PropertyConstraint> constraints)
    {
        var properties = constraints.Select(constraint => kind.Shape.Properties.FirstOrDefault(property => property.Name == constraint.Property && Finds(property))).ToList();
        return properties.Contains(null) ? null : [.. properties.Zip(constraints, (property, constraint) => Need(property!, constraint))];
    }

    private PropertyNeed Need(ShapeProperty property, PropertyConstraint constraint)
    {
        var sort = ValueSorts.Of(property)!.Value;
        return new PropertyNeed(property, sort, [.. Values(property, sort, constraint.Values).Distinct()], sort == ValueSort.Date ? [.. constraint.Values.SelectMany(given => Comparison.Date(given))] : []);
    }

    private IEnumerable<string> Values(ShapeProperty property, ValueSort sort, IEnumerable<GivenValue> given) => sort switch
    {
        ValueSort.Link => given.SelectMany(comparison.Meant),
        ValueSort.Name => given.SelectMany(value => comparison.Named(value.Text)),
        ValueSort.Word => EnumWords.Of(ValueSorts.Item(property.Type)).Where(word => given.Any(value => Comparison.Letters(word) == Comparison.Letters(value.Text))),
        ValueSort.Date => [],
        _ when property.Type == typeof(bool) => given.Select(value => Comparison.Flag(value.Text)).OfType<bool>().Select(flag => flag ? "1" : "0"),
        _ => given.Select(value => value.Text),
    };
}
