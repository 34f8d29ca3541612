using Mapster;
using RegionalDiplomacy.Api.Engine.Citations;

namespace RegionalDiplomacy.Api.Kinds.Sources;

/// <summary>A source is cited as the publication it is.</summary>
public sealed class SourceCitation : IRegister
{
    /// <inheritdoc/>
    public void Register(TypeAdapterConfig config) => config.NewConfig<Source, Citation>()
        .Map(citation => citation.Key, source => source.Id)
        .Map(citation => citation.Type, source => Work(source.Type))
        .Map(citation => citation.Title, source => source.Title ?? source.Label)
        .Map(citation => citation.Institution, source => source.Publisher == null ? null : source.Publisher.Label)
        .Map(citation => citation.Container, source => source.Outlet)
        .Map(citation => citation.Publisher, source => source.Publisher == null ? null : source.Publisher.Label)
        .Map(citation => citation.Issued, source => source.Date)
        .Map(citation => citation.Number, source => source.Identifier)
        .Map(citation => citation.Pinpoint, source => (string?)null)
        .Map(citation => citation.Note, source => $"Cited in the report's {Citing.Places(source.Evidence)}.");

    private static WorkType Work(SourceType type) => type switch
    {
        SourceType.Report => WorkType.Report,
        SourceType.NewsArticle => WorkType.NewsArticle,
        SourceType.JournalArticle => WorkType.JournalArticle,
        SourceType.Commentary or SourceType.OfficialStatement or SourceType.CampaignPublication => WorkType.WebPage,
        SourceType.Interviews => WorkType.Interview,
        SourceType.Analysis or SourceType.Data => WorkType.Dataset,
        SourceType.Post => WorkType.Post,
        SourceType.Video => WorkType.Video,
        SourceType.Speech => WorkType.Speech,
        _ => WorkType.LegalDocument,
    };
}
