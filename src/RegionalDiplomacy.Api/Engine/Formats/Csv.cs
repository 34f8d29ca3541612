using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;

namespace RegionalDiplomacy.Api.Engine.Formats;

/// <summary>Records as comma-separated values (RFC 4180): a header row, CRLF, one column a top-level property.</summary>
/// <remarks>
/// A cell holds a scalar as it is; a link by its id; a place in the report by its locator; a date as EDTF; an alias by its name; a statement by its text; anything else as JSON.
/// Items of a list are joined by a vertical bar; a bar within an item is written <c>\|</c>, a backslash <c>\\</c>. A cell that a spreadsheet would run as a formula begins with an apostrophe.
/// </remarks>
public static class Csv
{
    private static readonly CsvConfiguration Configuration = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

    // By the first of these that an object has, it is known in a cell.
    private static readonly string[] Names = ["passage", "edtf", "name", "text", "id"];

    /// <summary>The rows.</summary>
    public static IEnumerable<byte[]> Write(RecordSet set)
    {
        var columns = set.Kind.Shape.Properties.Select(property => property.Name).Where(name => name == "id" || set.Fields is null || set.Fields.Names.Contains(name)).ToList();
        yield return Row(columns);
        foreach (var record in set.Records)
        {
            using var json = JsonDocument.Parse(record);
            yield return Row(columns.ConvertAll(column => Cell(json.RootElement.GetProperty(column))));
        }
    }

    private static byte[] Row(IEnumerable<string> cells)
    {
        var text = new StringWriter();
        using (var writer = new CsvWriter(text, Configuration))
        {
            foreach (var cell in cells) writer.WriteField(cell);
            writer.NextRecord();
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Cell(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join('|', value.EnumerateArray().Select(item => Item(item).Replace("\\", "\\\\").Replace("|", "\\|")))
        : Item(value);

    private static string Item(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Object => Names.Where(name => value.TryGetProperty(name, out _)).Select(name => value.GetProperty(name).GetString()).FirstOrDefault() ?? value.GetRawText(),
        _ => value.GetRawText(),
    };
}
