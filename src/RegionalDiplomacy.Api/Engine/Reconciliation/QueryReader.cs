using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Query;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Reads batches of queries.</summary>
public sealed class QueryReader(JsonParameter batch, IReadOnlyList<string> types, PropertyList properties)
{
    private static readonly string[] Known = ["query", "type", "type_strict", "limit", "properties"];

    /// <summary>The queries under their keys.</summary>
    /// <exception cref="RequestRefusedException">There are more than a batch may have, or mistakes; all of them are told.</exception>
    public IReadOnlyDictionary<string, ReconciliationQuery> Read()
    {
        if (batch.Value.ValueKind != JsonValueKind.Object) batch.Refuse("", batch.Value.GetRawText(), "A batch is an object: a key of your own for each query, such as {\"q0\": {\"query\": \"ISIS-K\"}}.");
        batch.RefuseMistakes();
        var count = batch.Value.EnumerateObject().Count();
        if (count > Limits.Batch) throw new RequestRefusedException(ProblemType.TooLarge, $"The batch has {count} queries, and the manifest's 'batchSize' is {Limits.Batch}; send them in several batches.");
        var queries = batch.Value.EnumerateObject().ToDictionary(query => query.Name, query => Query($"/{ClientJson.Escape(query.Name)}", query.Value));
        batch.RefuseMistakes();
        return queries;
    }

    private ReconciliationQuery Query(string at, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object) return Refuse(at, json, "A query is an object such as {\"query\": \"ISIS-K\"}.", new ReconciliationQuery());
        batch.RefuseUnknown(at, json, Known);
        var query = new ReconciliationQuery
        {
            Query = json.TryGetProperty("query", out var text) ? Text($"{at}/query", text) : null,
            Types = json.TryGetProperty("type", out var type) ? Types($"{at}/type", type) : null,
            Strictness = json.TryGetProperty("type_strict", out var strict) ? Strictness($"{at}/type_strict", strict) : TypeStrictness.Any,
            Limit = json.TryGetProperty("limit", out var limit) ? Limit($"{at}/limit", limit) : Limits.DefaultCandidates,
            Properties = json.TryGetProperty("properties", out var constraints) ? Constraints($"{at}/properties", constraints) : [],
        };
        if (text.ValueKind == JsonValueKind.Undefined && (constraints.ValueKind != JsonValueKind.Array || constraints.GetArrayLength() == 0))
            batch.Refuse(at, null, "A query has a name as 'query', or at least one of 'properties', or both.");
        if (text.ValueKind == JsonValueKind.Undefined)
            foreach (var property in query.Properties.Where(property => properties.Ids.Contains(property.Property) && !properties.Finds(property.Property)))
                batch.Refuse(at, property.Property, $"Records cannot be found by '{property.Property}' alone; give a 'query' or another property.");
        return query;
    }

    private string Text(string at, JsonElement text) =>
        text.ValueKind == JsonValueKind.String && text.GetString()!.Length > 0 ? text.GetString()! : Refuse(at, text, "'query' is a name or an id: a text that is not empty.", "");

    private List<string> Types(string at, JsonElement type)
    {
        var words = type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().ToList() : [type];
        foreach (var word in words.Where(word => word.ValueKind != JsonValueKind.String || !types.Contains(word.GetString()!)))
            batch.Refuse(at, Sent(word), $"'{Sent(word)}' is not the id of a type.", types);
        return [.. words.Where(word => word.ValueKind == JsonValueKind.String).Select(word => word.GetString()!).Distinct()];
    }

    private TypeStrictness Strictness(string at, JsonElement word)
    {
        var known = EnumWords.Of(typeof(TypeStrictness));
        if (word.ValueKind == JsonValueKind.String && known.Contains(word.GetString()!)) return Enum.Parse<TypeStrictness>(word.GetString()!, ignoreCase: true);
        batch.Refuse(at, Sent(word), "'type_strict' is 'any', 'should' or 'all'.", known);
        return TypeStrictness.Any;
    }

    private int Limit(string at, JsonElement limit) => limit.ValueKind == JsonValueKind.Number && limit.TryGetInt32(out var number) && number is >= 1 and <= Limits.Candidates
        ? number
        : Refuse(at, limit, $"'limit' is a whole number from 1 to {Limits.Candidates}.", Limits.DefaultCandidates);

    private List<PropertyConstraint> Constraints(string at, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() > Limits.Properties)
            return Refuse(at, json, $"'properties' is a list of at most {Limits.Properties} objects such as {{\"pid\": \"themes\", \"v\": \"water\"}}.", new List<PropertyConstraint>());
        return [.. json.EnumerateArray().Select((constraint, place) => Constraint($"{at}/{place}", constraint)).OfType<PropertyConstraint>()];
    }

    private PropertyConstraint? Constraint(string at, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty("pid", out var property) || !json.TryGetProperty("v", out var value))
            return Refuse<PropertyConstraint?>(at, json, "A property is an object with the property's id as 'pid' and its value, or a list of values, as 'v'.", null);
        batch.RefuseUnknown(at, json, ["pid", "v"]);
        if (property.ValueKind != JsonValueKind.String || !properties.Ids.Contains(property.GetString()!))
            batch.Refuse($"{at}/pid", Sent(property), $"'{Sent(property)}' is not the id of a property.", properties.Ids);
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        return new PropertyConstraint(Sent(property), [.. values.Select((one, place) => Value(value.ValueKind == JsonValueKind.Array ? $"{at}/v/{place}" : $"{at}/v", one))]);
    }

    private GivenValue Value(string at, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => new GivenValue(null, Sent(value)),
        JsonValueKind.Object when value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String =>
            new GivenValue(id.GetString(), value.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : id.GetString()!),
        _ => Refuse(at, value, "A value is a text, a number, true or false, or an object with the 'id' of a record.", new GivenValue(null, "")),
    };

    private T Refuse<T>(string at, JsonElement value, string detail, T otherwise)
    {
        batch.Refuse(at, Sent(value), detail);
        return otherwise;
    }

    private static string Sent(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
