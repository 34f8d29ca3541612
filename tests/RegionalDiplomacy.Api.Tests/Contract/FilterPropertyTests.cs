using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using RegionalDiplomacy.Api.Engine;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Kinds;

namespace RegionalDiplomacy.Api.Tests.Contract;

/// <summary>Random trees of filters, asked of the service and evaluated on the exported records in plain C#: both must find the same.</summary>
public sealed class FilterPropertyTests(ApiFixture api)
{
    [Theory, MemberData(nameof(EveryKind.Routes), MemberType = typeof(EveryKind))]
    public async Task Random_conditions_find_what_plain_evaluation_finds(string route)
    {
        var model = await Model.Of(api, KnowledgeBase.Catalogue.Single(kind => kind.Path == route));
        Tree(model).Sample(tree => Agree(model, tree), iter: 60, threads: 1);
    }

    private void Agree(Model model, Condition tree)
    {
        var expected = model.Records.Where(tree.Holds).Select(record => record["id"]!.GetValue<string>()).Order(StringComparer.Ordinal);
        var found = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var body = new JsonObject { ["where"] = tree.Json(), ["limit"] = 200, ["fields"] = "id", ["sort"] = "id" };
            if (cursor.Length > 0) body["cursor"] = cursor;
            using var response = api.Ask(HttpMethod.Post, model.Kind.Path + "/query", body.ToJsonString()).GetAwaiter().GetResult();
            var page = JsonNode.Parse(response.Content.ReadAsStringAsync().GetAwaiter().GetResult())!;
            Assert.True(response.IsSuccessStatusCode, page.ToJsonString());
            found.AddRange(page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            cursor = page["next"]?.GetValue<string>();
        }

        Assert.True(expected.SequenceEqual(found), tree.Json().ToJsonString());
    }

    private static Gen<Condition> Tree(Model model)
    {
        var leaf = Gen.Int[0, model.Leaves.Count - 1].Select(index => model.Leaves[index]).Select(Gen.Bool, (plain, negated) => negated && plain.CanNegate ? plain.Negated() : plain);
        return Gen.Recursive<Condition>((depth, tree) => depth >= 4 ? leaf : Gen.Frequency(
            (3, leaf),
            (2, tree.Array[1, 3].Select(parts => new Condition(() => new JsonObject { ["all"] = new JsonArray([.. parts.Select(part => part.Json())]) }, record => parts.All(part => part.Holds(record))))),
            (2, tree.Array[1, 3].Select(parts => new Condition(() => new JsonObject { ["any"] = new JsonArray([.. parts.Select(part => part.Json())]) }, record => parts.Any(part => part.Holds(record))))),
            (1, tree.Select(part => new Condition(() => new JsonObject { ["not"] = part.Json() }, record => !part.Holds(record))))));
    }

    private sealed record Condition(Func<JsonNode> Json, Func<JsonObject, bool> Holds)
    {
        public bool CanNegate { get; init; }

        public string Name { get; init; } = "";

        public string Value { get; init; } = "";

        public static Condition Leaf(string name, string value, bool canNegate, Func<JsonObject, bool> holds) =>
            new(() => new JsonObject { [name] = value }, holds) { CanNegate = canNegate, Name = name, Value = value };

        public Condition Negated() => new(() => new JsonObject { [Name] = "!" + Value }, record => !Holds(record));
    }

    /// <summary>The records of a kind, and every filter that could be asked of them.</summary>
    private sealed record Model(Kind Kind, IReadOnlyList<JsonObject> Records, IReadOnlyList<Condition> Leaves)
    {
        private static readonly string[] SomeSections = ["ES", "IV", "IV.C", "IV.C.1", "V.A", "III"];
        private static readonly string[] SomeRecords = ["iran", "qush-tepa-canal", "water", "fn-148", "tehreek-e-taliban-pakistan"];

        public static async Task<Model> Of(ApiFixture api, Kind kind)
        {
            var all = (await api.Client.GetStringAsync(new Uri("/api/v1/export/all.ndjson", UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries)[..^1]
                .Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
            var linked = Links(all);
            var records = all.Where(record => record["kind"]!.GetValue<string>() == kind.Name).ToList();
            return new Model(kind, records, [.. Dimensions(kind, records), .. Common(records, linked), .. Dates(kind)]);
        }

        private static IEnumerable<Condition> Dimensions(Kind kind, List<JsonObject> records) =>
            from dimension in kind.Dimensions
            let path = dimension.Source == DimensionSource.Column ? kind.Shape.Columns.Single(column => column.Column == dimension.Property).Name : dimension.Property
            from value in records.SelectMany(record => Values(record, path)).Distinct().Take(12)
            select Condition.Leaf(dimension.Parameter, value, true, record => Values(record, path).Contains(value));

        private static IEnumerable<Condition> Common(List<JsonObject> records, ILookup<string, string> linked) =>
        [
            .. records.Take(6).Select(record => record["id"]!.GetValue<string>()).Select(id => Condition.Leaf("id", id, true, record => record["id"]!.GetValue<string>() == id)),
            .. SomeSections.Select(section => Condition.Leaf("section", section, true, record => Sections(record).Any(own => own == section || own.StartsWith(section + ".", StringComparison.Ordinal)))),
            .. SomeRecords.Select(id => Condition.Leaf("linkedTo", id, true, record => linked[id].Contains(record["id"]!.GetValue<string>()))),
        ];

        private static IEnumerable<Condition> Dates(Kind kind)
        {
            var property = kind.Shape.Columns.FirstOrDefault(column => column.Type == typeof(EdtfDate))?.Name;
            if (property is null) yield break;
            foreach (var text in new[] { "1973", "199X", "2021-08-15", "2022-03", "2023" })
            {
                Assert.True(EdtfDate.TryParse(text, out var date));
                yield return Condition.Leaf("dateFrom", text, false, record => Date(record, property) is { } own && (own.Latest ?? DateOnly.MaxValue) >= date.Earliest);
                yield return Condition.Leaf("dateTo", text, false, record => Date(record, property) is { } own && (own.Earliest ?? DateOnly.MinValue) <= date.Latest);
            }
        }

        private static EdtfDate? Date(JsonObject record, string property) => record[property]?.Deserialize<EdtfDate>(Json.Options);

        private static IEnumerable<string> Values(JsonNode? node, string path) => node switch
        {
            null => [],
            JsonArray items => items.SelectMany(item => Values(item, path)),
            _ when path.Length == 0 => [node is JsonObject link ? link["id"]!.GetValue<string>() : node.ToString()],
            _ => Values(node[path.Split('.')[0]], path.Contains('.') ? path[(path.IndexOf('.') + 1)..] : ""),
        };

        private static IEnumerable<string> Sections(JsonNode? node) => Objects(node).Where(item => item.ContainsKey("passage") && item.ContainsKey("section")).Select(item => item["section"]!.GetValue<string>());

        private static ILookup<string, string> Links(List<JsonObject> all) =>
            (from record in all
             let own = record["id"]!.GetValue<string>()
             from link in Objects(record).Skip(1).Where(item => item.Count == 3 && item.ContainsKey("id") && item.ContainsKey("kind") && item.ContainsKey("label"))
             let to = link["id"]!.GetValue<string>()
             from pair in new[] { (own, to), (to, own) }
             select pair).Distinct().ToLookup(pair => pair.Item1, pair => pair.Item2);

        private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
        {
            JsonObject item => item.SelectMany(property => Objects(property.Value)).Prepend(item),
            JsonArray items => items.SelectMany(Objects),
            _ => [],
        };
    }
}
