namespace HandWritten;

internal sealed record Page(IReadOnlyList<Claim> Items, long Total);

internal sealed record Claim(
    string Id, string Kind, string Label, IReadOnlyList<Alias> Aliases, string Summary, IReadOnlyList<Link> Themes, IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<Link> About, IReadOnlyList<Link> AssertedBy, string? Attribution, string Modality, string Stance, Date? Date,
    IReadOnlyList<Measurement> Quantities, IReadOnlyList<Link> Sources, IReadOnlyList<Link> Contradicts, IReadOnlyList<Link> Corroborates);

internal sealed record Alias(string Name, string Sort, string Origin, string? Language);

internal sealed record Link(string Id, string Kind, string Label);

internal sealed record Evidence(string Passage, string Section, int? Paragraph, int? Footnote);

internal sealed record Date(string Edtf, DateOnly? Earliest, DateOnly? Latest);

internal sealed record Measurement(string Measure, Quantity Quantity);

internal sealed record Quantity(decimal? Value, decimal? Upper, string Unit, string Qualifier, string? InWords);

internal sealed class Hit
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string Label { get; init; }

    public required string Summary { get; init; }

    public double Score { get; init; }

    public required string Snippet { get; init; }
}
