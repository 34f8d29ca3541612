using System.Globalization;
using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Names;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Compares values that a client gives with those of records.</summary>
public sealed class Comparison(SearchIndex index)
{
    /// <summary>The agreement of a record that has a value the client gives.</summary>
    public const double Agrees = 1;

    /// <summary>The agreement of a record that has no value for the property: it neither supports nor contradicts.</summary>
    public const double SaysNothing = 0.5;

    /// <summary>The agreement of a record that has other values.</summary>
    public const double Contradicts = 0;

    private readonly Dictionary<string, IReadOnlyList<string>> named = [];

    /// <summary>How well a record agrees with what is known of a property.</summary>
    public double Agreement(RecordValues record, PropertyConstraint constraint)
    {
        var values = record.Of(constraint.Property);
        if (values.Count == 0) return SaysNothing;
        return values.Any(value => constraint.Values.Any(given => Same(value, given))) ? Agrees : Contradicts;
    }

    /// <summary>The ids of the records that a value can mean: the one with this id, or those that bear the name.</summary>
    public IReadOnlyList<string> Meant(GivenValue given) => given.Id is not null ? [given.Id] : [given.Text, .. Named(given.Text)];

    /// <summary>The ids of the records that bear a name.</summary>
    public IReadOnlyList<string> Named(string text)
    {
        if (named.TryGetValue(text, out var known)) return known;
        var folded = Folding.Fold(text);
        return named[text] = folded.Length == 0 ? [] : [.. index.Named([folded], []).Select(row => row.Record.Link.Id).Distinct()];
    }

    /// <summary>A date as EDTF; none where the value is no date.</summary>
    public static IEnumerable<EdtfDate> Date(GivenValue given) => EdtfDate.TryParse(given.Text.Trim(), out var date) ? [date] : [];

    /// <summary>Whether a value says yes or no; null where it says neither.</summary>
    public static bool? Flag(string text) => text.Trim().ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => null,
    };

    /// <summary>The folded letters of a text, without spaces, so that words of enums are the same however they are written.</summary>
    public static string Letters(string text) => Folding.Fold(text).Replace(" ", "");

    private bool Same(JsonElement value, GivenValue given)
    {
        if (RecordValues.Link(value) is var (id, _)) return Meant(given).Contains(id);
        if (RecordValues.Date(value) is { } date) return Date(given).Any(other => Overlap(date, other));
        return value.ValueKind switch
        {
            JsonValueKind.Number => decimal.TryParse(given.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == value.GetDecimal(),
            JsonValueKind.True or JsonValueKind.False => Flag(given.Text) == value.GetBoolean(),
            _ => Letters(RecordValues.Said(value)) == Letters(given.Text),
        };
    }

    private static bool Overlap(EdtfDate one, EdtfDate other) =>
        (one.Earliest is null || other.Latest is null || one.Earliest <= other.Latest) && (other.Earliest is null || one.Latest is null || other.Earliest <= one.Latest);
}
