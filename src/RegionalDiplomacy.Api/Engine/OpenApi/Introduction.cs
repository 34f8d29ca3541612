namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The opening text of the document and of Swagger UI, in Markdown.</summary>
public static class Introduction
{
    /// <summary>The text for a catalogue.</summary>
    public static string Of(Catalogue catalogue) => string.Join("\n\n", Opening, Kinds(catalogue), catalogue.Introduction, Closing);

    private const string Opening = """
        A knowledge base of one policy report: *The Taliban’s Neighbourhood: Regional Diplomacy with Afghanistan*
        (International Crisis Group, 30 January 2024). Everything is told in our own words, with who says it and where it stands.
        """;

    private const string Closing = """
        ## What a script should know

        * What is not understood is refused: an unknown parameter, word or id is a 400 that names the mistake and what was probably meant. Nothing is clamped, cut or ignored.
        * Every GET answers HEAD as well, and each list answers the method QUERY (RFC 10008) with the body of its POST twin.
        * `total` is exact on every page; follow `next` until it is null. [Exports](#/Export) end with a line that proves them whole.
        * [`/api/v1/schema`](#/About%20the%20service/GetSchema) tells kinds, fields, operators and words; its fingerprint stands in the header `X-Contract` of every response.
        """;

    private static string Kinds(Catalogue catalogue) =>
        "## The kinds\n\nEvery record is of one kind, and records link to each other by id. "
        + string.Join(" · ", catalogue.Select(kind => $"[{Operations.Tag(kind)}](#/{Uri.EscapeDataString(Operations.Tag(kind))})"));
}
