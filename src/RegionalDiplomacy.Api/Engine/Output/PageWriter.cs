using System.Buffers;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Writes a page from stored bytes, record by record as they are read.</summary>
public sealed class PageWriter
{
    private readonly ListRequest request;
    private readonly IBufferWriter<byte> buffer;
    private bool hasRecords;

    /// <summary>Begins a page.</summary>
    public PageWriter(ListRequest request, IBufferWriter<byte> buffer)
    {
        (this.request, this.buffer) = (request, buffer);
        buffer.Write("{\"items\":["u8);
    }

    /// <summary>Writes a record.</summary>
    public void Add(ReadOnlySpan<byte> record)
    {
        if (hasRecords) buffer.Write(","u8);
        hasRecords = true;
        buffer.Write(request.Fields is null ? record : JsonFields.Select(record, request.Fields.Names));
    }

    /// <summary>Writes what stands behind the records.</summary>
    public void Finish(Rows rows, (string Cursor, string? Address)? next, string version)
    {
        buffer.Write("],"u8);
        using var writer = Json.Writer(buffer, isPart: true);
        writer.WriteTotal(rows.Total, next?.Cursor);
        writer.WriteProperty("facets", rows.Facets);
        writer.WriteProperty("diagnosis", rows.Diagnosis);
        writer.WriteEnd(request.Self, next?.Address, version);
    }
}
