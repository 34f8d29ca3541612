using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Nested conditions: filters joined by <c>all</c>, <c>any</c> and <c>not</c>.</summary>
public abstract record Conditions
{
    /// <summary>The most filters that one query can have.</summary>
    public const int MostTerms = 200;

    /// <summary>The most values that all filters of one query can have together.</summary>
    public const int MostValues = 5000;

    /// <summary>How deep conditions can be nested.</summary>
    public const int MostLevels = 6;

    /// <summary>The condition in SQL; its values become parameters of <paramref name="where"/>.</summary>
    public abstract string Sql(Where where);

    /// <summary>The one filter that says the same, or null when it takes more than one.</summary>
    public virtual Filter? AsFilter => null;

    /// <summary>Reads conditions.</summary>
    /// <param name="json">The object that holds them.</param>
    /// <param name="kind">The kind whose filters they use.</param>
    /// <param name="store">The store, where ids are looked up.</param>
    /// <param name="mistakes">The list that mistakes are added to.</param>
    public static Conditions Read(JsonElement json, Kind kind, Store store, List<Mistake> mistakes)
    {
        var reader = new Reader(kind, store, mistakes);
        var conditions = reader.Read(json, "/where", 1);
        if (reader.Terms > MostTerms) mistakes.Add(new Mistake { Pointer = "/where", Detail = $"A query has {MostTerms} filters at most; this one has {reader.Terms}." });
        var where = new Where(kind.Shape);
        conditions.Sql(where);
        if (where.Values.Count > MostValues) mistakes.Add(new Mistake { Pointer = "/where", Detail = $"A query has {MostValues} values at most; this one has {where.Values.Count}." });
        return conditions;
    }

    private sealed record One(Filter Filter) : Conditions
    {
        public override Filter AsFilter => Filter;

        public override string Sql(Where where)
        {
            var own = where.Beside();
            Filter.Apply(own);
            return own.Sql;
        }
    }

    private sealed record Joined(string Operator, IReadOnlyList<Conditions> Parts) : Conditions
    {
        public override Filter? AsFilter => Parts.Count == 1 ? Parts[0].AsFilter : null;

        public override string Sql(Where where) => $"({string.Join(Operator, Parts.Select(part => part.Sql(where)))})";
    }

    private sealed record Not(Conditions Part) : Conditions
    {
        // NOT alone would let records without a value fall through both sides: what SQL calls unknown is here not so.
        public override string Sql(Where where) => $"({Part.Sql(where)}) IS NOT TRUE";
    }

    private sealed class Reader(Kind kind, Store store, List<Mistake> mistakes)
    {
        public int Terms { get; private set; }

        public Conditions Read(JsonElement json, string pointer, int level)
        {
            if (json.ValueKind != JsonValueKind.Object) return Refuse(pointer, "A condition is an object of filters, or of 'all', 'any' or 'not'.");
            if (level > MostLevels) return Refuse(pointer, $"Conditions are nested {MostLevels} levels deep at most.");
            var parts = new List<Conditions>();
            foreach (var (name, value) in json.EnumerateObject().Select(member => (member.Name, member.Value)))
                if (name is "all" or "any") parts.Add(List(name, value, $"{pointer}/{name}", level));
                else if (name == "not") parts.Add(new Not(Read(value, pointer + "/not", level + 1)));
            var filters = json.EnumerateObject().Where(member => member.Name is not ("all" or "any" or "not")).ToDictionary(member => member.Name, member => member.Value);
            if (filters.Count > 0 || parts.Count == 0) parts.Insert(0, Filter(filters, pointer));
            return new Joined(" AND ", parts);
        }

        private Conditions List(string name, JsonElement json, string pointer, int level) =>
            json.ValueKind == JsonValueKind.Array && json.GetArrayLength() is > 0 and <= MostTerms
                ? new Joined(name == "all" ? " AND " : " OR ", [.. json.EnumerateArray().Select((part, index) => Read(part, $"{pointer}/{index}", level + 1))])
                : Refuse(pointer, $"'{name}' is a list of 1 to {MostTerms} conditions.");

        private One Filter(Dictionary<string, JsonElement> json, string pointer)
        {
            Terms += Math.Max(1, json.Count);
            var filter = kind.NewFilter();
            // What is too much is only counted; to look up the ids of thousands of filters would take seconds.
            if (Terms > MostTerms) return new One(filter);
            var context = new BodyContext(json, pointer, kind, store.Sections, mistakes);
            Binder.Bind(context, filter);
            IdGuard.RefuseUnknown(context, filter, store);
            return new One(filter);
        }

        private One Refuse(string pointer, string detail)
        {
            mistakes.Add(new Mistake { Pointer = pointer, Detail = detail });
            return new One(kind.NewFilter());
        }
    }
}
