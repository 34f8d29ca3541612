using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Output;

/// <summary>Writes what every page has behind its records, whatever it is a page of.</summary>
public static class PageEnd
{
    /// <summary>Writes how many records there are in all, and the mark of the next page.</summary>
    public static void WriteTotal(this Utf8JsonWriter writer, long total, string? nextCursor)
    {
        writer.WriteNumber("total", total);
        writer.WriteString("next", nextCursor);
    }

    /// <summary>Writes where the page and the next one are and the dataset version, and ends the page.</summary>
    public static void WriteEnd(this Utf8JsonWriter writer, string? self, string? nextAddress, string version)
    {
        writer.WriteStartObject("links");
        writer.WriteString("self", self);
        writer.WriteString("next", nextAddress);
        writer.WriteEndObject();
        writer.WriteString("datasetVersion", version);
        writer.WriteEndObject();
        writer.Flush();
    }
}
