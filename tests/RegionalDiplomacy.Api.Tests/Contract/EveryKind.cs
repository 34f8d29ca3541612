using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>Cases over the whole catalogue, so that what every kind has is tested once.</summary>
public static class EveryKind
{
    public static IEnumerable<TheoryDataRow<string>> Routes => KnowledgeBase.Catalogue.Select(kind => new TheoryDataRow<string>(kind.Path));

    public static IEnumerable<TheoryDataRow<string>> Examples => KnowledgeBase.Catalogue.Select(kind => new TheoryDataRow<string>($"{kind.Path}/{kind.ExampleId}"));

    public static IEnumerable<TheoryDataRow<string, string>> SortKeys =>
        from kind in KnowledgeBase.Catalogue from key in kind.Shape.SortKeys select new TheoryDataRow<string, string>(kind.Path, key);

    public static IEnumerable<TheoryDataRow<string, string>> Fields =>
        from kind in KnowledgeBase.Catalogue from property in kind.Shape.Properties select new TheoryDataRow<string, string>(kind.Path, property.Name);
}
