using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Writes the table of one kind.</summary>
internal sealed class KindTable(SqliteConnection connection, Kind kind) : IDisposable
{
    private readonly PreparedInsert rows = new(connection, kind.Table,
        ["key", "id", .. kind.Shape.Columns.SelectMany(Schema.Columns).Select(column => column.Name)]);
    private readonly PreparedInsert documents = new(connection, "document", "key", "json");

    public void Write(long key, Record record)
    {
        rows.Run([key, record.Id, .. kind.Shape.Columns.SelectMany(column => Values(column, record))]);
        documents.Run(key, JsonSerializer.SerializeToUtf8Bytes(record, kind.RecordType, Json.Options));
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
