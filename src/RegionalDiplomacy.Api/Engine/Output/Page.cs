using System.Buffers;
using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>One page of a list.</summary>
/// <typeparam name="TRecord">The type of the records.</typeparam>
public sealed record Page<TRecord>
{
    /// <summary>The records of this page, in the order asked for.</summary>
    public required IReadOnlyList<TRecord> Items { get; init; }

    /// <summary>How many records match in all, on this page and the others.</summary>
    /// <example>7</example>
    public required long Total { get; init; }

    /// <summary>The value for <c>cursor</c> that gives the next page, or null on the last.</summary>
    /// <example>bRgRhSzRU4PbdA4JZGNlNzBjZjU3YThjMzNkZFsiQWZnaGFuIFJhaWx3YXkgQXV0aG9yaXR5IiwyMF0</example>
    public string? Next { get; init; }

    /// <summary>For each facet asked for, its values and how many records have them; null when none was asked for.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>? Facets { get; init; }

    /// <summary>When nothing was found: for each parameter, how many records the query would find without it, and which values would find some. Null otherwise.</summary>
    public IReadOnlyList<Diagnosis>? Diagnosis { get; init; }

    /// <summary>Addresses of this page and the next.</summary>
    public required PageLinks Links { get; init; }

    /// <summary>The version of the dataset that the page is from.</summary>
    /// <example>0f4a6b1c2d3e4f50</example>
    public required string DatasetVersion { get; init; }
}

/// <summary>Addresses around a page.</summary>
public sealed record PageLinks
{
    /// <summary>The address of this page, in its canonical form; null when only a body can say it.</summary>
    /// <example>/api/v1/actors?type=state&amp;limit=20</example>
    public string? Self { get; init; }

    /// <summary>The address of the next page; null on the last, and when only a body can say it.</summary>
    /// <example>/api/v1/actors?type=state&amp;limit=20&amp;cursor=bRgRhSzRU4PbdA4JZGNlNzBjZjU3YThjMzNkZFsiQWZnaGFuIFJhaWx3YXkgQXV0aG9yaXR5IiwyMF0</example>
    public string? Next { get; init; }
}

/// <summary>Writes pages from stored bytes.</summary>
public static class PageWriter
{
    /// <summary>The page as JSON.</summary>
    public static ReadOnlyMemory<byte> Write(ListRequest request, Rows rows, (string Cursor, string? Address)? next, string version)
    {
        var buffer = new ArrayBufferWriter<byte>(rows.Records.Sum(record => record.Length) + 1024);
        using var writer = Json.Writer(buffer);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var record in rows.Records)
            writer.WriteRawValue(request.Fields is null ? record : JsonFields.Select(record, request.Fields.Names), skipInputValidation: true);
        writer.WriteEndArray();
        writer.WriteNumber("total", rows.Total);
        writer.WriteString("next", next?.Cursor);
        writer.WritePropertyName("facets");
        JsonSerializer.Serialize(writer, rows.Facets, Json.Options);
        writer.WritePropertyName("diagnosis");
        JsonSerializer.Serialize(writer, rows.Diagnosis, Json.Options);
        writer.WriteStartObject("links");
        writer.WriteString("self", request.Self);
        writer.WriteString("next", next?.Address);
        writer.WriteEndObject();
        writer.WriteString("datasetVersion", version);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }
}
