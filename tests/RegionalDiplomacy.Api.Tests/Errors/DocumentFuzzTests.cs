using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using RegionalDiplomacy.Api.Engine.Hosting;
using RegionalDiplomacy.Api.Kinds;
using RegionalDiplomacy.Api.Tests.Contract;

namespace RegionalDiplomacy.Api.Tests.Errors;

/// <summary>Random requests for every operation of the document: those that keep to it are answered, and those that break it in one place are told which. A failure prints the seed with which it comes again.</summary>
public sealed class DocumentFuzzTests(ApiFixture api)
{
    private static readonly Described Contract = new(JsonNode.Parse(Repository.Read("openapi", "v1.json"))!);

    public static TheoryData<string> Operations => [.. Contract.Operations.Select(one => one.Operation["operationId"]!.GetValue<string>())];

    [Theory, MemberData(nameof(Operations))]
    public void What_keeps_to_the_document_is_answered(string id)
    {
        var operation = Operation.Of(id, Values());
        operation.Right.Sample(sent => Answered(sent, null), iter: operation.IsFixed ? 1 : 15, threads: 1, print: Print);
    }

    [Theory, MemberData(nameof(Operations))]
    public void What_breaks_it_in_one_place_is_told_where(string id)
    {
        var operation = Operation.Of(id, Values());
        operation.Wrong.Sample(wrong => Answered(wrong.Sent, wrong.Named, wrong.Status), iter: operation.IsFixed ? 1 : 25, threads: 1, print: wrong => $"{wrong.Named}: {Print(wrong.Sent)}");
    }

    private void Answered(Sent sent, string? named, int status = 200)
    {
        using var message = sent.Message(canonical: true);
        using var response = api.Client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead).GetAwaiter().GetResult();
        // A record is where its kind says, and nothing is wrong with asking for one of another.
        if (named is null && (int)response.StatusCode is 200 or 307 or 404) return;
        var text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        Assert.True((int)response.StatusCode == status, $"{(int)response.StatusCode} {text}");
        var errors = JsonNode.Parse(text)!["errors"]?.AsArray() ?? [];
        Assert.True(named!.Length == 0 || errors.Any(error => Places(error!).Any(place => place == named || place.StartsWith(named + "/", StringComparison.Ordinal))), $"'{named}' is not named in {text}");
    }

    private static IEnumerable<string> Places(JsonNode error) => new[] { error["parameter"], error["pointer"] }.Where(place => place is not null).Select(place => place!.GetValue<string>());

    private static string Print(Sent sent) => $"{sent.Method} {sent.Target} {(sent.Body is null ? "" : Encoding.UTF8.GetString(sent.Body))}";

    private static SchemaValues Values()
    {
        string[] named = [.. KnowledgeBase.Catalogue.Where(kind => kind.IsNamed).Select(kind => kind.Name)];
        string[] ids = [.. KnowledgeBase.Catalogue.Select(kind => kind.ExampleId)];
        return new SchemaValues(Contract, new Dictionary<string, IReadOnlyList<string>>
        {
            ["id"] = ids,
            ["a"] = ["iran", "pakistan"],
            ["b"] = ["afghanistan", "china"],
            ["kind"] = named,
            ["type"] = named,
            ["pid"] = ["status", "themes"],
            ["extend.ids"] = ids,
            ["properties.id"] = ["status", "themes"],
            ["content"] = ["id", "label"],
        });
    }

    /// <summary>The requests for an operation.</summary>
    private sealed record Operation(string Method, string Path, IReadOnlyList<JsonNode> Parameters, JsonNode? Body, SchemaValues Values)
    {
        // Questions for reconciliation are named as the parameters that they are in addresses and forms.
        private bool Reconciles => Path.EndsWith("/reconcile", StringComparison.Ordinal);

        public static Operation Of(string id, SchemaValues values)
        {
            var (method, path, operation) = Contract.Operations.Single(one => one.Operation["operationId"]!.GetValue<string>() == id);
            return new Operation(method.ToUpperInvariant(), path, [.. Contract.Parameters(operation)], operation["requestBody"]?["content"]!["application/json"]!["schema"], values);
        }

        /// <summary>Whether there is one request only.</summary>
        public bool IsFixed => Parameters.Count == 0 && Body is null;

        /// <summary>Requests that keep to the document.</summary>
        public Gen<Sent> Right => Body is null ? Address(null) : Gen.Select(Address(null), Values.Of("", Body).Where(Asks), (sent, json) => Carrying(sent, json.ToJsonString()));

        /// <summary>Requests that break it in one place, with the name of that place and what is to be answered.</summary>
        public Gen<(Sent Sent, string Named, int Status)> Wrong => Gen.OneOf([Unknown, .. InParameters, .. Body is null ? [] : InBody]);

        private Gen<(Sent, string, int)> Unknown => Right.Select(sent => (sent.Asking("nonesuch=1"), "nonesuch", 400));

        private IEnumerable<Gen<(Sent, string, int)>> InParameters =>
            from parameter in Parameters
            where parameter["in"]!.GetValue<string>() == "query"
            let name = parameter["name"]!.GetValue<string>()
            from broken in Broken(name, Contract.Resolve(parameter["schema"]!))
            select Address(name).Select(sent => (sent.Asking($"{name}={broken}"), name, 400));

        private IEnumerable<Gen<(Sent, string, int)>> InBody =>
        [
            Right.Select(sent => (sent.With("Content-Type", "text/plain"), "", 415)),
            Gen.Select(Right, Gen.Int[1, 100], (sent, cut) => (sent with { Body = sent.Body![..^Math.Min(cut, sent.Body.Length - 1)] }, "", 400)),
            Gen.Select(Right, Gen.Byte.Array[1, 100], (sent, bytes) => (sent with { Body = [0xff, .. bytes] }, "", 400)),
            Right.Select(sent => (sent with { Body = [.. "{\"nonesuch\":1,"u8, .. sent.Body!.AsSpan(1).TrimStart((byte)' ')] }, "/nonesuch", 400)).Where(wrong => wrong.Item1.Body![^2] != ','),
            .. Body!["properties"]!.AsObject().Select(property => Right.Select(sent => (Carrying(sent, Spoilt(sent, property.Key)), Reconciles ? property.Key : $"/{property.Key}", 400))),
        ];

        private string Spoilt(Sent sent, string property)
        {
            var json = Reconciles ? [] : JsonNode.Parse(sent.Body)!.AsObject();
            json[property] = WrongType(property);
            return json.ToJsonString();
        }

        // An object where a list or a word stands, and a list where an object does.
        private static JsonNode WrongType(string property) => property is "where" or "queries" or "extend" ? new JsonArray() : new JsonObject();

        private static IEnumerable<string> Broken(string name, JsonNode schema)
        {
            var item = schema["items"] is { } items ? Contract.Resolve(items) : schema;
            // OpenRefine asks for proposals with an empty type.
            if (name != "type") yield return "";
            if (schema["items"] is null) yield return $"1&{name}=1";
            if (item["type"]?.GetValue<string>() is "integer" or "boolean" || item["enum"] is not null || schema["format"] is not null) yield return "nonesuch";
            if (schema["maximum"] is { } most) yield return $"{most.GetValue<int>() + 1}";
            if (schema["minimum"] is { } least) yield return $"{least.GetValue<int>() - 1}";
            // What is as long as an address does not fit into one.
            if (item["maxLength"] is { } longest && longest.GetValue<int>() < RequestLimits.LongestAddress) yield return new string('x', longest.GetValue<int>() + 1);
            yield return "%00";
            yield return "%ff";
            yield return "%F0%9F";
            if (schema["maxItems"] is { } count) yield return string.Join(',', Enumerable.Repeat("x", count.GetValue<int>() + 1));
        }

        // Embedded records and questions in JSON go with no other parameter.
        private Gen<Sent> Address(string? without)
        {
            var path = Parameters.Where(parameter => parameter["in"]!.GetValue<string>() == "path")
                .Aggregate(Gen.Const(Path), (made, parameter) => Gen.Select(made, Values.Of(parameter["name"]!.GetValue<string>(), parameter["schema"]!), (text, value) => text.Replace($"{{{parameter["name"]}}}", value.ToString())));
            var free = Parameters.Where(parameter => parameter["in"]!.GetValue<string>() == "query" && parameter["name"]!.GetValue<string>() is var name && name != without && name is not ("cursor" or "include" or "queries" or "extend")).ToArray();
            var chosen = Gen.Shuffle(free).SelectMany(order => Gen.Int[0, 3].Select(count => order.Take(count).Union(free.Where(parameter => parameter["required"]?.GetValue<bool>() == true || (parameter["name"]!.GetValue<string>() == "prefix" && Path.EndsWith("entity", StringComparison.Ordinal))))));
            return Gen.Select(path, chosen.SelectMany(parameters => parameters.Aggregate(Gen.Const(""), (query, parameter) => Gen.Select(query, Pair(parameter), (text, pair) => text.Length == 0 ? "?" + pair : $"{text}&{pair}"))), (address, query) => new Sent(Method, address + query));
        }

        private Gen<string> Pair(JsonNode parameter)
        {
            var name = parameter["name"]!.GetValue<string>();
            return Values.Of(name, parameter["schema"]!).Select(value => $"{name}={(value is JsonArray items ? string.Join(',', items.Select(item => Uri.EscapeDataString(item!.ToString()))) : Uri.EscapeDataString(value.ToString()))}");
        }

        // A question for reconciliation asks one thing, and by something.
        private bool Asks(JsonNode json) => !Reconciles
            || ((json["queries"] is null) != (json["extend"] is null) && json["queries"]?.AsObject().All(query => query.Value!["query"] is not null) != false);

        private static Sent Carrying(Sent sent, string json) => sent with { Body = Encoding.UTF8.GetBytes(json), Fields = [("Content-Type", "application/json")] };
    }
}
