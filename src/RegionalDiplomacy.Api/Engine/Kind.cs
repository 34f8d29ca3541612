using RegionalDiplomacy.Api.Engine.Citations;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Seed;

namespace RegionalDiplomacy.Api.Engine;

/// <summary>One kind of record: how it is called, where it is served, what its records and filters are.</summary>
public abstract class Kind
{
    /// <summary>The kind's name in JSON, camel case and singular, such as <c>militantGroup</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The kind's part of the address, kebab case and plural, such as <c>militant-groups</c>.</summary>
    public required string Route { get; init; }

    /// <summary>One record in words, such as «militant group».</summary>
    public required string Singular { get; init; }

    /// <summary>Several records in words, such as «militant groups».</summary>
    public required string Plural { get; init; }

    /// <summary>What the kind holds, in one or two sentences.</summary>
    public required string Description { get; init; }

    /// <summary>The id of a record that shows well what the kind holds.</summary>
    public required string ExampleId { get; init; }

    /// <summary>The order of a list that asks for none.</summary>
    public string DefaultSort { get; init; } = "label";

    /// <summary>Whether the labels of the records are names of things, which can be matched and completed, rather than sentences.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>How much a record of the kind counts among what a search finds: 1 for things that people look for, less for what is said of them.</summary>
    public double SearchWeight { get; init; } = 1;

    /// <summary>The same where a question is asked, which what is said answers better than the things it is about.</summary>
    public double AnswerWeight { get; init; } = 1;

    /// <summary>Whether titles and forms of address may stand before the records' names.</summary>
    public bool TakesTitles { get; init; }

    /// <summary>Whether the records are written in the seed; those of other kinds are derived from them.</summary>
    public abstract bool IsSeeded { get; }

    /// <summary>Links that must be answered by a link back: role here, role there.</summary>
    public IReadOnlyList<(string Role, string Back)> Mutual { get; init; } = [];

    /// <summary>The record type.</summary>
    public abstract Type RecordType { get; }

    /// <summary>The filter type.</summary>
    public abstract Type FilterType { get; }

    /// <summary>The record type's properties.</summary>
    public abstract Shape Shape { get; }

    /// <summary>The table's name in SQL.</summary>
    public string Table => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(Name);

    /// <summary>The address of the kind's list.</summary>
    public string Path => $"/api/v1/{Route}";

    /// <summary>What the kind's records can be counted by.</summary>
    public IReadOnlyList<Dimension> Dimensions => field ??= NewFilter().On(Shape).Dimensions;

    /// <summary>An empty filter.</summary>
    public abstract Filter NewFilter();

    /// <summary>The work that a record is, for kinds of which each record is a work; null for others, which are cited by the report.</summary>
    public abstract Citation? Cite(Record record);

    /// <summary>The records of a kind that is not seeded, made from those that are.</summary>
    public abstract IEnumerable<Record> Derived(SeedContent seed);
}

/// <summary>A kind with its record type and its filter type.</summary>
public sealed class Kind<TRecord, TFilter> : Kind
    where TRecord : Record
    where TFilter : Filter, new()
{
    /// <summary>Makes the records from those of other kinds; null for a kind whose records are written in the seed.</summary>
    public Func<SeedContent, IEnumerable<TRecord>>? Derive { get; init; }

    /// <inheritdoc/>
    public override bool IsSeeded => Derive is null;

    /// <inheritdoc/>
    public override Type RecordType => typeof(TRecord);

    /// <inheritdoc/>
    public override Type FilterType => typeof(TFilter);

    /// <inheritdoc/>
    public override Shape Shape { get; } = new(typeof(TRecord));

    /// <inheritdoc/>
    public override Filter NewFilter() => new TFilter();

    /// <summary>The work that a record is; null where records are no works.</summary>
    public Func<TRecord, Citation>? CiteAs { get; init; }

    /// <inheritdoc/>
    public override Citation? Cite(Record record) => CiteAs?.Invoke((TRecord)record);

    /// <inheritdoc/>
    public override IEnumerable<Record> Derived(SeedContent seed) => Derive?.Invoke(seed) ?? [];
}
