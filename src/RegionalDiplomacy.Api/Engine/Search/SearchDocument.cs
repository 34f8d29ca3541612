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

    /// <summary>All of these.</summary>
    public IReadOnlyList<string> Texts => [Label, Aliases, Summary, Body];
}

/// <summary>How a record becomes a search document.</summary>
public sealed class SearchMapping : IRegister
{
    private static readonly string[] OwnFields = ["id", "kind", "label", "summary", "aliases.name", "aliases.language"];

    /// <inheritdoc/>
    public void Register(TypeAdapterConfig config) => config.NewConfig<WalkedRecord, SearchDocument>()
        .Map(document => document.Label, walked => walked.Record.Label)
        .Map(document => document.Summary, walked => walked.Record.Summary)
        .Map(document => document.Aliases, walked => string.Join('\n', walked.Record.Aliases.Select(alias => alias.Name)))
        .Map(document => document.Body, walked => Body(walked));

    private static string Body(WalkedRecord walked) => string.Join('\n', walked.Nodes
        .Where(node => !OwnFields.Contains(node.Path))
        .Select(node => node.Value switch { string text => text, Link link => link.Label, _ => null })
        .Where(text => text is not null)
        .Distinct());
}
