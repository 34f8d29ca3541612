using Dapper;
using RegionalDiplomacy.Api.Engine.Reconciliation;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Looks records up by the values of their properties.</summary>
public sealed class PropertyIndex : IDisposable
{
    private readonly ReadConnection connection;

    internal PropertyIndex(ReadConnection connection) => this.connection = connection;

    /// <summary>The records of a kind that have one of the values of each property, as stored JSON, in the order of their ids.</summary>
    public IReadOnlyList<byte[]> Find(Kind kind, IReadOnlyList<PropertyNeed> needs, int most)
    {
        var parameters = new DynamicParameters(new { most });
        var conditions = needs.Select((need, place) => Condition(need, $"p{place}", parameters)).ToList();
        return connection.Sqlite.Query<byte[]>($"SELECT d.json FROM {kind.Table} r JOIN document d USING (key) WHERE {string.Join(" AND ", conditions)} ORDER BY r.key LIMIT @most", parameters).AsList();
    }

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private static string Condition(PropertyNeed need, string name, DynamicParameters parameters)
    {
        parameters.Add($"{name}v", need.Values);
        parameters.Add($"{name}n", need.Property.Name);
        return need.Sort switch
        {
            ValueSort.Link => $"r.key IN (SELECT from_key FROM link WHERE role = @{name}n AND to_key IN (SELECT key FROM record WHERE id IN @{name}v))",
            ValueSort.Word => $"r.key IN (SELECT record_key FROM term WHERE property = @{name}n AND word IN @{name}v)",
            ValueSort.Name => $"r.id IN @{name}v",
            ValueSort.Date => Overlap(need, name, parameters),
            _ => $"r.{need.Property.Column} IN @{name}v",
        };
    }

    private static string Overlap(PropertyNeed need, string name, DynamicParameters parameters)
    {
        var spans = need.Dates.Select((date, place) =>
        {
            parameters.Add($"{name}from{place}", EdtfDate.Day(date.Earliest ?? DateOnly.MinValue));
            parameters.Add($"{name}to{place}", EdtfDate.Day(date.Latest ?? DateOnly.MaxValue));
            return $"r.{need.Property.LatestColumn} >= @{name}from{place} AND r.{need.Property.Column} <= @{name}to{place}";
        });
        return $"({string.Join(" OR ", spans.DefaultIfEmpty("0"))})";
    }
}

/// <summary>Values of a property, of which a record has one.</summary>
/// <param name="Property">The property.</param>
/// <param name="Sort">The sort of its values.</param>
/// <param name="Values">Ids for links and names, words for enums, and otherwise the values as texts; none for dates.</param>
/// <param name="Dates">Dates that a record's date overlaps; none for other properties.</param>
public sealed record PropertyNeed(ShapeProperty Property, ValueSort Sort, IReadOnlyList<string> Values, IReadOnlyList<EdtfDate> Dates);
