using System.Numerics;
using System.Text.Json;
using Mapster;
using RegionalDiplomacy.Api.Engine.Search;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>A record as the tables take it. To work this out takes longer than to write it, and any core can do it; only the writing goes one by one.</summary>
internal sealed class RecordRows
{
    /// <summary>Works out the rows.</summary>
    public RecordRows(Kind kind, WalkedRecord walked, SeedIndex index)
    {
        var record = walked.Record;
        (Key, Id) = (index.Key(record.Id), record.Id);
        Own = [Key, Id, .. KindTable.Values(kind, record)];
        Document = JsonSerializer.SerializeToUtf8Bytes(record, kind.RecordType, Json.Options);
        // In the order of the tables' keys, so that rows are only ever appended.
        Links = [.. Nodes<Link>(walked).Select(node => (node.Path, Key: index.Key(node.Value.Id))).Distinct().OrderBy(link => link.Path, StringComparer.Ordinal).ThenBy(link => link.Key).Select(link => new object?[] { Key, link.Path, link.Key })];
        Evidence = [.. walked.Places.OrderBy(place => place.Passage, StringComparer.Ordinal).Select(place => new object?[] { Key, place.Passage, place.Section, place.Paragraph, place.Footnote })];
        Terms = [.. Nodes<Enum>(walked).Select(node => (node.Path, Word: EnumWords.Of(node.Value))).Distinct().Order().Select(term => new object?[] { Key, term.Path, term.Word })];
        Aliases = [.. record.Aliases.Select(alias => new object?[] { Key, alias.Name, EnumWords.Of(alias.Sort), EnumWords.Of(alias.Origin), alias.Language })];
        Text = walked.Adapt<SearchDocument>(Mappings.Config);
        var words = Text.Texts.Select(text => Tokens.Of(text).ToList()).ToList();
        Words = words.SelectMany(word => word).ToHashSet();
        Extent = new Extent(new Vector4([.. words.Select(text => (float)text.Count)]), Nodes<Link>(walked).Select(node => node.Value.Id).Distinct().Count());
        Hit = SearchTables.Hit(kind, walked);
        Names = kind.IsNamed ? [.. NameRow.Of(kind, walked)] : [];
    }

    /// <summary>The record's key.</summary>
    public long Key { get; }

    /// <summary>The record's id.</summary>
    public string Id { get; }

    /// <summary>The row of the kind's own table.</summary>
    public object?[] Own { get; }

    /// <summary>The record as it is served.</summary>
    public byte[] Document { get; }

    /// <summary>The record as hits show it.</summary>
    public byte[] Hit { get; }

    /// <summary>The rows of links.</summary>
    public IReadOnlyList<object?[]> Links { get; }

    /// <summary>The rows of evidence.</summary>
    public IReadOnlyList<object?[]> Evidence { get; }

    /// <summary>The rows of enum words.</summary>
    public IReadOnlyList<object?[]> Terms { get; }

    /// <summary>The rows of aliases.</summary>
    public IReadOnlyList<object?[]> Aliases { get; }

    /// <summary>What the full-text index takes.</summary>
    public SearchDocument Text { get; }

    /// <summary>The words of the texts, each once.</summary>
    public IReadOnlyCollection<string> Words { get; }

    /// <summary>How long the texts are, and to how many records they link.</summary>
    public Extent Extent { get; }

    /// <summary>The names; none for kinds whose records bear none.</summary>
    public IReadOnlyList<NameRow> Names { get; }

    private static IEnumerable<(string Path, T Value)> Nodes<T>(WalkedRecord walked) =>
        from node in walked.Nodes
        where node.Value is T
        select (node.Path, (T)node.Value);
}
