using System.Text;

namespace RegionalDiplomacy.Api.Tests.Errors;

/// <summary>What an endpoint can do, as far as it matters for what can go wrong.</summary>
[Flags]
public enum Can
{
    /// <summary>Nothing that matters.</summary>
    Nothing = 0,

    /// <summary>It takes parameters.</summary>
    Ask = 1,

    /// <summary>It refuses to answer in a format that is not its own.</summary>
    Negotiate = 2,

    /// <summary>It reads JSON from the body.</summary>
    ReadJson = 4,

    /// <summary>It reads a form from the body.</summary>
    ReadForm = 8,
}

/// <summary>An endpoint of each kind, with a request that it answers.</summary>
public sealed record Endpoint(string Name, Can Can, string Address, string Method = "GET", string? Body = null, string MediaType = "application/json")
{
    private const Can Question = Can.Ask | Can.Negotiate;
    private const Can Json = Can.ReadJson | Can.Negotiate;
    private const string Batch = """{"queries":{"k":{"query":"ISIS-K"}}}""";
    private const string Extension = """{"extend":{"ids":["qush-tepa-canal"],"properties":[{"id":"status"}]}}""";

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        new("list", Question, "/api/v1/actors"),
        new("record", Question, "/api/v1/actors/iran"),
        new("linked list", Question, "/api/v1/projects?linkedTo=iran"),
        new("record with what is linked", Question, "/api/v1/actors/iran?include=disputes"),
        new("relations", Can.Negotiate, "/api/v1/actors/iran/relations/afghanistan"),
        new("contradictions", Can.Negotiate, "/api/v1/claims/contradictions"),
        new("any record", Can.Nothing, "/api/v1/records/iran"),
        new("conditions by POST", Json, "/api/v1/actors/query", "POST", """{"where":{"any":[{"type":"state"},{"not":{"id":"iran"}}]},"limit":1}"""),
        new("conditions by QUERY", Json, "/api/v1/actors", "QUERY", """{"where":{"any":[{"type":"state"},{"not":{"id":"iran"}}]},"limit":1}"""),
        new("lookup", Json, "/api/v1/records/lookup", "POST", """{"ids":["iran"]}"""),
        new("search", Question, "/api/v1/search?q=water"),
        new("suggest", Question, "/api/v1/suggest?q=ir"),
        new("match", Json, "/api/v1/match", "POST", Batch),
        new("reconciliation: manifest", Question, "/api/v1/reconcile"),
        new("reconciliation: queries by GET", Question, "/api/v1/reconcile?queries=%7B%22k%22:%7B%22query%22:%22ISIS-K%22%7D%7D"),
        new("reconciliation: extend by GET", Question, "/api/v1/reconcile?extend=%7B%22ids%22:[%22iran%22],%22properties%22:[]%7D"),
        new("reconciliation: queries by form", Can.ReadForm | Can.Negotiate, "/api/v1/reconcile", "POST", "queries=%7B%22k%22:%7B%22query%22:%22ISIS-K%22%7D%7D", "application/x-www-form-urlencoded"),
        new("reconciliation: queries by JSON", Json, "/api/v1/reconcile", "POST", Batch),
        new("reconciliation: extend by JSON", Json, "/api/v1/reconcile", "POST", Extension),
        new("reconciliation: suggest entities", Question, "/api/v1/reconcile/suggest/entity?prefix=ir"),
        new("reconciliation: suggest properties", Question, "/api/v1/reconcile/suggest/property"),
        new("reconciliation: suggest types", Question, "/api/v1/reconcile/suggest/type"),
        new("reconciliation: propose", Question, "/api/v1/reconcile/extend/propose"),
        new("reconciliation: preview", Can.Negotiate, "/api/v1/reconcile/preview/iran"),
        new("reconciliation: flyout of a record", Can.Negotiate, "/api/v1/reconcile/flyout/entity/iran"),
        new("reconciliation: flyout of a property", Can.Negotiate, "/api/v1/reconcile/flyout/property/status"),
        new("reconciliation: flyout of a type", Can.Negotiate, "/api/v1/reconcile/flyout/type/project"),
        new("reconciliation: feature", Can.Negotiate, "/api/v1/reconcile/features/nameSimilarity"),
        new("export of a kind as CSV", Question, "/api/v1/export/themes.csv"),
        new("export of a kind as NDJSON", Question, "/api/v1/export/themes.ndjson?id=water"),
        new("export of everything", Can.Negotiate, "/api/v1/export/all.ndjson"),
        new("export as SQLite", Can.Negotiate, "/api/v1/export/knowledge-base.sqlite"),
        new("manifest of exports", Can.Negotiate, "/api/v1/export"),
        new("data package", Can.Negotiate, "/api/v1/export/datapackage.json"),
        new("dataset", Can.Negotiate, "/api/v1/dataset"),
        new("coverage", Can.Negotiate, "/api/v1/coverage"),
        new("quality", Can.Negotiate, "/api/v1/quality"),
        new("schema", Can.Negotiate, "/api/v1/schema"),
        new("context of JSON-LD", Can.Negotiate, "/api/v1/context.jsonld"),
        new("liveness", Can.Nothing, "/health/live"),
        new("readiness", Can.Nothing, "/health/ready"),
        new("problems", Can.Negotiate, "/problems"),
        new("page of a problem", Can.Negotiate, "/problems/too-large"),
        new("document", Can.Negotiate, "/openapi/v1.json"),
        new("front page", Can.Negotiate, "/"),
    ];

    /// <summary>A request that is answered.</summary>
    public Sent Good => Body is null ? new Sent(Method, Address) : new Sent(Method, Address) { Body = Encoding.UTF8.GetBytes(Body), Fields = [("Content-Type", MediaType)] };

    public override string ToString() => Name;
}
