using System.Text.Json;
using System.Text.Json.Serialization;

namespace RegionalDiplomacy.Api.Engine.Seed;

/// <summary>Reads what the seed writes as a short text (a link as an id, evidence as a locator, a date as EDTF) into the object that is served.</summary>
internal sealed class ShortForm<T>(Func<string, T?> resolve, Func<string, string> complaint) : JsonConverter<T>
    where T : class
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"Expected a text, found {reader.TokenType}.");
        var text = reader.GetString()!;
        return resolve(text) ?? throw new JsonException(complaint(text));
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Seed files are written by hand.");
}

/// <summary>The JSON options with which seed records are read.</summary>
internal static class SeedJson
{
    public static JsonSerializerOptions Options(SeedIndex index, Locators locators)
    {
        var options = Json.Configure(new JsonSerializerOptions { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true });
        options.Converters.Add(new ShortForm<Link>(index.Find, id => $"No record has the id '{id}'.{Hint(id, index.Ids)}"));
        options.Converters.Add(new ShortForm<Evidence>(locators.Find, place => $"The report has no place '{place}'.{Hint(place, locators.All)}"));
        options.Converters.Add(new ShortForm<EdtfDate>(
            text => EdtfDate.TryParse(text, out var date) ? date : null,
            text => $"'{text}' is not an EDTF date such as 2022-03 or 2023-05/2023-08."));
        return options;
    }

    private static string Hint(string value, IEnumerable<string> candidates) =>
        Nearest.To(value, candidates) is [var nearest, ..] ? $" Is '{nearest}' meant?" : "";
}
