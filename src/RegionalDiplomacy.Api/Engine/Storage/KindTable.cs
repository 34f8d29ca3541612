using Microsoft.Data.Sqlite;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Writes the table of one kind.</summary>
internal sealed class KindTable(SqliteConnection connection, Kind kind) : IDisposable
{
    private readonly PreparedInsert rows = new(connection, kind.Table,
        ["key", "id", .. kind.Shape.Columns.SelectMany(Schema.Columns).Select(column => column.Name)]);
    private readonly PreparedInsert documents = new(connection, "document", "key", "json");

    /// <summary>What a record has in the columns that filters and sorts need.</summary>
    public static IEnumerable<object?> Values(Kind kind, Record record) => kind.Shape.Columns.SelectMany(column => Values(column, record));

    public void Write(RecordRows record)
    {
        rows.Run(record.Own);
        documents.Run(record.Key, record.Document);
    }

    public void Dispose()
    {
        rows.Dispose();
        documents.Dispose();
    }

    private static IEnumerable<object?> Values(ShapeProperty column, Record record) => column.Property.GetValue(record) switch
    {
        EdtfDate date => [EdtfDate.Day(date.Earliest ?? DateOnly.MinValue), EdtfDate.Day(date.Latest ?? DateOnly.MaxValue)],
        null when column.Type == typeof(EdtfDate) => [null, null],
        Enum member => [EnumWords.Of(member)],
        bool flag => [flag ? 1 : 0],
        var value => [value],
    };
}
