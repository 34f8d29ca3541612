// What one would write in an hour instead: a minimal API with Dapper and System.Text.Json over the same store, for claims and for search.
// Usage: HandWritten <store> --urls <address>
using System.Text.Json;
using Dapper;
using HandWritten;
using Microsoft.Data.Sqlite;

var store = new SqliteConnectionStringBuilder { DataSource = args[0], Mode = SqliteOpenMode.ReadOnly }.ToString();
var builder = WebApplication.CreateBuilder(args[1..]);
var app = builder.Build();

app.MapGet("/api/v1/claims/{id}", async (string id) =>
{
    await using var connection = new SqliteConnection(store);
    var json = await connection.QuerySingleOrDefaultAsync<byte[]>("SELECT d.json FROM claim c JOIN document d USING (key) WHERE c.id = @id", new { id });
    return json is null ? Results.NotFound() : Results.Ok(JsonSerializer.Deserialize<Claim>(json, JsonSerializerOptions.Web));
});

app.MapGet("/api/v1/claims", async (string? modality, string? stance, string? q, string? sort, int limit = 50, int offset = 0) =>
{
    var conditions = new List<string> { "1" };
    if (modality is not null) conditions.Add("c.modality IN @modalities");
    if (stance is not null) conditions.Add("c.stance IN @stances");
    if (q is not null) conditions.Add("c.key IN (SELECT rowid FROM search WHERE search MATCH @q)");
    var order = sort switch
    {
        null or "label" => "c.label",
        "-label" => "c.label DESC",
        "date" => "c.date_earliest NULLS LAST",
        "-date" => "c.date_earliest DESC NULLS LAST",
        _ => null,
    };
    if (order is null) return Results.BadRequest();
    var where = string.Join(" AND ", conditions);
    var parameters = new { modalities = modality?.Split(','), stances = stance?.Split(','), q = Quoted(q), limit, offset };
    await using var connection = new SqliteConnection(store);
    var total = await connection.QuerySingleAsync<long>($"SELECT count(*) FROM claim c WHERE {where}", parameters);
    var items = await connection.QueryAsync<byte[]>($"SELECT d.json FROM claim c JOIN document d USING (key) WHERE {where} ORDER BY {order}, c.key LIMIT @limit OFFSET @offset", parameters);
    return Results.Ok(new Page([.. items.Select(json => JsonSerializer.Deserialize<Claim>(json, JsonSerializerOptions.Web)!)], total));
});

app.MapGet("/api/v1/search", async (string q, int limit = 20) =>
{
    await using var connection = new SqliteConnection(store);
    return await connection.QueryAsync<Hit>("""
        SELECT r.id, r.kind, r.label, s.summary, -s.rank AS score, snippet(search, -1, '<b>', '</b>', '…', 12) AS snippet
        FROM search s JOIN record r ON r.key = s.rowid WHERE search MATCH @q ORDER BY s.rank LIMIT @limit
        """, new { q = Quoted(q), limit });
});

await app.RunAsync();

static string? Quoted(string? text) => text is null ? null : string.Join(' ', text.Split(' ').Select(word => $"\"{word.Replace("\"", "\"\"")}\""));
