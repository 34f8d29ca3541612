using RegionalDiplomacy.Client;

// A small program against the client that NSwag makes of the document: typed data, and a typed problem.
using var http = new HttpClient { BaseAddress = new Uri(args[0]) };
var client = new RegionalDiplomacyClient(http);

var record = await client.GetActorAsync("uzbekistan", null, null, null);
Check(record is { Label: "Uzbekistan", Type: ActorType.State }, "a record is typed");
Check(record.Interests.All(statement => statement.Evidence.Count > 0), "statements carry evidence");

try
{
    await client.GetActorAsync("nobody-at-all", null, null, null);
    Check(false, "a missing record is refused");
}
catch (ApiException<Problem> exception)
{
    Check(exception.Result is { Status: 404, Type: "/problems/no-such-record" }, "the problem is typed");
}

Console.WriteLine("3 passed, 0 failed");

static void Check(bool holds, string what)
{
    if (!holds) throw new InvalidOperationException($"Not so: {what}.");
}
