using Mapster;

namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>A record as the full-text index sees it.</summary>
public sealed record SearchDocument
{
    /// <summary>The label.</summary>
    public required string Label { get; init; }

    /// <summary>All aliases.</summary>
    public required string Aliases { get; init; }

    /// <summary>The summary.</summary>
    public required string Summary { get; init; }

    /// <summary>Every other text, and the labels of the records linked to.</summary>
    public required string Body { get; init; }
}

/// <summary>How a record becomes a search document.</summary>
public sealed class SearchMapping : IRegister
{
    private static readonly string[] OwnFields = ["id", "kind", "label", "summary", "aliases.name", "aliases.language"];

    /// <inheritdoc/>
    public void Register(TypeAdapterConfig config) => config.NewConfig<Record, SearchDocument>()
        .Map(document => document.Aliases, record => string.Join('\n', record.Aliases.Select(alias => alias.Name)))
        .Map(document => document.Body, record => Body(record));

    private static string Body(Record record) => string.Join('\n', RecordWalker.Walk(record)
        .Where(node => !OwnFields.Contains(node.Path))
        .Select(node => node.Value switch { string text => text, Link link => link.Label, _ => null })
        .Where(text => text is not null)
        .Distinct());
}
