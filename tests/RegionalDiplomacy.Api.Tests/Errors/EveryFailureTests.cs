using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Tests.Answers;
using RegionalDiplomacy.Api.Tests.Hosting;

namespace RegionalDiplomacy.Api.Tests.Errors;

/// <summary>Every way of failing, on every kind of endpoint, in process and over a socket: a problem that names the mistake, and never a fault of the service.</summary>
public sealed class EveryFailureTests(ApiFixture api, FailingService socket) : IClassFixture<FailingService>
{
    private const string Invalid = "invalid-request";
    private static readonly string Million = new('x', 1_000_000);

    // One way of failing: the endpoints that can fail so, what makes a good request fail, and what is answered.
    private static readonly Dictionary<string, Failure> Failures = new()
    {
        // What every address refuses.
        ["method that is not known"] = new(Everywhere, good => new Sent("BREW", good.Target), 405, "method-not-allowed", "does not take BREW"),
        ["method that writes"] = new(Everywhere, good => good with { Method = "DELETE" }, 405, "method-not-allowed", "does not take DELETE"),
        ["method in small letters"] = new(Everywhere, good => good with { Method = good.Method.ToLowerInvariant() }, 400, Invalid, "in capitals"),
        ["HEAD in small letters"] = new(Reads, good => good with { Method = "head" }, 400, Invalid, "'HEAD', not 'head'"),
        ["body where none is read"] = new(Reads, good => good with { Body = "{}"u8.ToArray() }, 400, Invalid, "GET takes no body"),
        ["parameter that is not known"] = new(Everywhere, good => good.Asking("nonesuch=1"), 400, Invalid, "'nonesuch' is not a parameter", "nonesuch"),
        ["parameter that is nearly known"] = new(Named("list"), good => good.Asking("tipe=state"), 400, Invalid, "'tipe' is not a parameter", "tipe"),
        ["1,000 parameters"] = new(Everywhere, good => good.Asking(string.Join('&', Enumerable.Range(0, 1000).Select(number => $"x{number}=1"))), 400, Invalid, "1000 mistakes, of which these are the first 200", "x0"),
        ["10,000 parameters"] = new(Everywhere, good => good.Asking(string.Join('&', Enumerable.Range(0, 10_000).Select(number => $"x{number}=1"))), 414, "address-too-long", "8192 are read"),
        ["address too long"] = new(Everywhere, good => good.Asking("q=" + new string('x', 8192)), 414, "address-too-long", "8192 are read"),
        ["path too long"] = new(Everywhere, good => good with { Target = "/" + new string('x', 8192) }, 414, "address-too-long", "8192 are read"),
        ["too many header fields"] = new(Everywhere, good => good with { Fields = [.. good.Fields, .. Enumerable.Range(0, 101).Select(number => ($"X-Field-{number}", "x"))] }, 431, "headers-too-large", "100 are read"),
        ["header field too large"] = new(Everywhere, good => good.With("Cookie", new string('x', 33_000)), 431, "headers-too-large", "'Cookie' alone has 33006"),
        ["parameter that is no UTF-8"] = new(Everywhere, good => good.Asking("q=%ff%fe"), 400, Invalid, "'q' is not UTF-8", "q"),
        ["parameter that is half a surrogate pair"] = new(Everywhere, good => good.Asking("q=%ed%a0%80"), 400, Invalid, "'q' is not UTF-8", "q"),
        ["parameter with a percent sign alone"] = new(Everywhere, good => good.Asking("q=100%"), 400, Invalid, "write '%25'", "q"),
        ["parameter with broken percent-encoding"] = new(Everywhere, good => good.Asking("q=%zz"), 400, Invalid, "write '%25'", "q"),
        ["name of a parameter that is no UTF-8"] = new(Everywhere, good => good.Asking("%ff=1"), 400, Invalid, "is not UTF-8", "%ff"),
        ["NUL in a parameter"] = new(Everywhere, good => good.Asking("q=a%00b"), 400, Invalid, "the control character U+0000", "q"),
        ["control character in a parameter"] = new(Everywhere, good => good.Asking("q=a%1bb"), 400, Invalid, "the control character U+001B", "q"),
        ["format that nobody serves"] = new(Of(Can.Negotiate), good => good.With("Accept", "image/png"), 406, "not-acceptable", "'Accept: image/png' rules out what there is"),
        ["format with no quality"] = new(Of(Can.Negotiate), good => good.With("Accept", "*/*;q=0"), 406, "not-acceptable", "rules out what there is"),

        // Addresses that are not there.
        ["address that is not there"] = new(Nowhere, good => good, 404, "no-such-address", "The service has nothing at"),
        ["path that is no UTF-8"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors/%ff%fe"), 400, Invalid, "The path is not UTF-8"),
        ["overlong dots in a path"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors/%c0%ae%c0%ae"), 400, Invalid, "The path is not UTF-8"),
        ["broken percent-encoding in a path"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors/100%"), 400, Invalid, "write '%25'"),
        ["control character in a path"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors/a%01b"), 400, Invalid, "the control character U+0001"),
        ["dots in a path"] = new(Nowhere, _ => new Sent("GET", "/api/v1/%2e%2e/%2e%2e/etc/passwd"), 404, "no-such-address", "nothing at"),
        ["encoded slash in a path"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors%2firan"), 404, "no-such-address", "nothing at"),
        ["encoded slash in an id"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors/..%2firan"), 404, "no-such-record", "No actor has the id", "id"),
        ["two slashes in a path"] = new(Nowhere, _ => new Sent("GET", "/api/v1//actors"), 404, "no-such-address", "nothing at"),
        ["more of a path than there is"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors/iran/more"), 404, "no-such-address", "nothing at"),
        ["page that Swagger UI has not"] = new(Nowhere, _ => new Sent("GET", "/swagger/nonesuch.html"), 404, "no-such-address", "nothing at"),
        ["method that Swagger UI does not take"] = new(Nowhere, _ => new Sent("DELETE", "/swagger/index.html"), 405, "method-not-allowed", "it takes GET, HEAD"),
        ["method that the styles of Swagger UI do not take"] = new(Nowhere, _ => new Sent("POST", "/swagger/desk.css"), 405, "method-not-allowed", "it takes GET, HEAD"),
        ["record that is not there"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors/irann"), 404, "no-such-record", "No actor has the id 'irann'", "id"),
        ["record of another kind"] = new(Nowhere, _ => new Sent("GET", "/api/v1/projects/iran"), 404, "other-kind", "is no project but a record of the kind actor"),
        ["any record that is not there"] = new(Nowhere, _ => new Sent("GET", "/api/v1/records/irann"), 404, "no-such-record", "No record has the id 'irann'", "id"),
        ["relations with nobody"] = new(Nowhere, _ => new Sent("GET", "/api/v1/actors/iran/relations/nobody"), 404, "no-such-record", "No actor has the id 'nobody'", "id"),
        ["export that is not there"] = new(Nowhere, _ => new Sent("GET", "/api/v1/export/actors.xlsx"), 404, "no-such-address", "There is no export 'actors.xlsx'"),
        ["export of nothing"] = new(Nowhere, _ => new Sent("GET", "/api/v1/export/nonesuch.csv"), 404, "no-such-address", "nothing at"),
        ["problem that is not there"] = new(Nowhere, _ => new Sent("GET", "/problems/nonesuch"), 404, "no-such-address", "No problem is called 'nonesuch'"),
        ["preview of nothing"] = new(Nowhere, _ => new Sent("GET", "/api/v1/reconcile/preview/irann"), 404, "no-such-record", "No record has the id 'irann'", "id"),
        ["flyout of no property"] = new(Nowhere, _ => new Sent("GET", "/api/v1/reconcile/flyout/property/nonesuch"), 404, "no-such-address", "No property has the id"),
        ["flyout of no type"] = new(Nowhere, _ => new Sent("GET", "/api/v1/reconcile/flyout/type/nonesuch"), 404, "no-such-address", "No type has the id"),
        ["feature that is not there"] = new(Nowhere, _ => new Sent("GET", "/api/v1/reconcile/features/nonesuch"), 404, "no-such-address", "No feature is called"),

        // Parameters with values that cannot stand; ProblemTests tell what is suggested instead, StatedLimitTests try every limit of every parameter of every list.
        ["parameter given twice"] = new(Named("list", "search", "suggest", "linked list"), good => good.Asking("limit=1&limit=2"), 400, Invalid, "takes one value and was given 2", "limit"),
        ["parameter without a value"] = new(Named("list", "search", "suggest", "linked list"), good => good.Asking("limit="), 400, Invalid, "has no value", "limit"),
        ["text for a number"] = new(Named("list", "search", "suggest", "linked list"), good => good.Asking("limit=ten"), 400, Invalid, "is not a whole number", "limit"),
        ["number that no computer holds"] = new(Named("list", "search", "suggest", "linked list"), good => good.Asking("limit=99999999999999999999"), 400, Invalid, "is not a whole number", "limit"),
        ["number out of range"] = new(Named("list", "search", "suggest", "linked list"), good => good.Asking("limit=0"), 400, Invalid, "'limit' must be between 1", "limit"),
        ["word that is not known"] = new(Named("record", "list", "linked list"), good => good.Asking("format=docx"), 400, Invalid, "'docx' is not one of the words of 'format'", "format"),
        ["kind that is not known"] = new(Named("search", "suggest"), good => good.Asking("kind=actr"), 400, Invalid, "'actr' is not one of the words of 'kind'", "kind"),
        ["type that is not known"] = new(Named("reconciliation: suggest entities", "reconciliation: suggest types", "reconciliation: propose"), good => good.Asking("type=actr"), 400, Invalid, "'actr' is not one of the words of 'type'", "type"),
        ["section that is not known"] = new(Named("list", "search", "export of a kind as CSV"), good => good.Asking("section=XXX"), 400, Invalid, "'XXX' is not one of the words of 'section'", "section"),
        ["field that is not known"] = new(Named("list", "record", "export of a kind as CSV"), good => good.Asking("fields=lable"), 400, Invalid, "'lable' is not a top-level property", "fields"),
        ["key to sort by that is not known"] = new(Named("list", "linked list"), good => good.Asking("sort=lable"), 400, Invalid, "'lable' is not a property to sort by", "sort"),
        ["facet that is not known"] = new(Named("list", "linked list"), good => good.Asking("facets=tpye"), 400, Invalid, "'tpye' is not a filter whose values can be counted", "facets"),
        ["kind to include that is not known"] = new(Named("record"), good => good.Asking("include=desputes"), 400, Invalid, "'desputes' is not a kind", "include"),
        ["records in another format than JSON"] = new(Named("record with what is linked"), good => good.Asking("format=csv"), 400, Invalid, "'include' embeds records in JSON", "include"),
        ["id that nobody has"] = new(Named("list", "search", "export of a kind as CSV"), good => good.Asking("theme=watr"), 400, Invalid, "No record has the id 'watr'", "theme"),
        ["id that is none"] = new(Named("list", "search", "export of a kind as CSV"), good => good.Asking("theme=a%20b"), 400, Invalid, "an id consists of letters", "theme"),
        ["date that is none"] = new(Named("linked list"), good => good.Asking("dateFrom=2022-13"), 400, Invalid, "is not an EDTF date", "dateFrom"),
        ["flag that is neither true nor false"] = new(Named("list"), good => good.Asking("bordersAfghanistan=yes"), 400, Invalid, "either true or false", "bordersAfghanistan"),
        ["text too long"] = new(Named("list"), good => good.Asking("q=" + new string('x', 201)), 400, Invalid, "'q' must be between 1 and 200 characters", "q"),
        ["cursor that is none"] = new(Named("list", "search"), good => good.Asking("cursor=xyz"), 400, Invalid, "was altered or belongs to another query", "cursor"),
        ["cursor of another version"] = new(Named("list"), good => good.Asking("cursor=" + Cursor.Write(["Iran", 5L], "/api/v1/actors?sort=label", "fedcba9876543210")), 400, Invalid, "belongs to version fedcba9876543210", "cursor"),
        ["cursor of another query"] = new(Named("list", "search"), good => good.Asking("cursor=" + Cursor.Write(["Iran", 5L], "/api/v1/disputes?sort=label", "fedcba9876543210")), 400, Invalid, "was altered or belongs to another query", "cursor"),
        ["nothing to search for"] = new(Named("search"), good => good with { Target = "/api/v1/search" }, 400, Invalid, "'q' is missing", "q"),
        ["nothing to complete"] = new(Named("suggest"), good => good with { Target = "/api/v1/suggest" }, 400, Invalid, "'q' is missing", "q"),
        ["no prefix to complete"] = new(Named("reconciliation: suggest entities"), good => good with { Target = "/api/v1/reconcile/suggest/entity" }, 400, Invalid, "'prefix' is missing", "prefix"),
        ["cursor that is no number"] = new(Named("reconciliation: suggest entities"), good => good.Asking("cursor=x"), 400, Invalid, "is not a whole number", "cursor"),
        ["parameter that is no JSON"] = new(Named("reconciliation: manifest"), good => good.Asking("queries={"), 400, Invalid, "'queries' is not JSON", "queries"),
        ["parameter with half a surrogate pair in its JSON"] = new(Named("reconciliation: manifest"), good => good.Asking("queries={%22k%22:%22%5Cud800%22}"), 400, Invalid, "half a surrogate pair", "queries"),
        ["JSON in a parameter that is nested too deep"] = new(Named("reconciliation: manifest"), good => good.Asking("extend=" + new string('[', 1000)), 400, Invalid, "maximum configured depth of 32", "extend"),
        ["two questions at once"] = new(Named("reconciliation: queries by GET"), good => good.Asking("extend={}"), 400, Invalid, "are two questions", "queries"),

        // Bodies.
        ["type that is not read"] = new(Bodies, good => good.With("Content-Type", "text/plain"), 415, "unsupported-media-type", "The body is said to be 'text/plain'"),
        ["type that is nearly read"] = new(Bodies, good => good.With("Content-Type", "application/json-seq"), 415, "unsupported-media-type", "'application/json-seq'"),
        ["type that is none"] = new(Bodies, good => good.With("Content-Type", ";;;"), 415, "unsupported-media-type", "The body is said to be ';;;'"),
        ["no type"] = new(Bodies, good => good with { Fields = [] }, 415, "unsupported-media-type", "Nothing says what the body is"),
        ["character set that is not read"] = new(Bodies, good => good.With("Content-Type", good.Fields[0].Value + "; charset=utf-16"), 415, "unsupported-media-type", "send it in UTF-8"),
        ["body that is compressed"] = new(Bodies, good => good.With("Content-Encoding", "gzip"), 415, "unsupported-media-type", "'Content-Encoding: gzip'"),
        ["body too large"] = new(Bodies, good => good with { Body = new byte[(1 << 20) + 1] }, 413, "too-large", "larger than 1048576 bytes"),
        ["body much too large"] = new(Bodies, good => good with { Body = new byte[8 << 20] }, 413, "too-large", "larger than 1048576 bytes"),
        ["parameter beside a body"] = new(Bodies, good => good.Asking("limit=1"), 400, Invalid, "'limit' is not a parameter", "limit"),
        ["condition that rules out every answer"] = new(ByPost, good => good.With("If-None-Match", "*"), 412, "precondition-failed", "'If-None-Match' rules out"),
        ["no body"] = new(Json, good => good with { Body = [] }, 400, Invalid, "it is empty", ""),
        ["truncated JSON"] = new(Json, good => good with { Body = good.Body![..^1] }, 400, Invalid, "not JSON that can be read", ""),
        ["more than one JSON"] = new(Json, good => good with { Body = [.. good.Body!, .. "{}"u8] }, 400, Invalid, "invalid after a single JSON value", ""),
        ["comma too many"] = new(Json, good => good with { Body = [.. good.Body![..^1], .. ",}"u8] }, 400, Invalid, "not JSON that can be read", ""),
        ["comment in JSON"] = new(Json, good => good with { Body = [.. "/**/"u8, .. good.Body!] }, 400, Invalid, "not JSON that can be read", ""),
        ["JSON in UTF-16"] = new(Json, good => good with { Body = Encoding.Unicode.GetBytes("{\"é\": 1}") }, 400, Invalid, "it is not UTF-8", ""),
        ["compressed bytes"] = new(Json, good => good with { Body = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0] }, 400, Invalid, "it is not UTF-8", ""),
        ["random bytes"] = new(Json, good => good with { Body = Random() }, 400, Invalid, "not JSON that can be read", ""),
        ["JSON that is no object"] = new(Json, good => good with { Body = "[1]"u8.ToArray() }, 400, Invalid, "The body is a JSON object", ""),
        ["JSON null"] = new(Json, good => good with { Body = "null"u8.ToArray() }, 400, Invalid, "The body is a JSON object", ""),
        ["property given twice"] = new(Json, good => good with { Body = "{\"ids\":[],\"ids\":[]}"u8.ToArray() }, 400, Invalid, "not JSON that can be read", ""),
        ["property that is not known"] = new(Json, good => good with { Body = "{\"nonesuch\":1}"u8.ToArray() }, 400, Invalid, "'nonesuch' is not a property of the body", "/nonesuch"),
        ["name of a property that a pointer must escape"] = new(Json, good => good with { Body = "{\"a/~b\":1}"u8.ToArray() }, 400, Invalid, "'a/~b' is not a property of the body", "/a~1~0b"),
        ["10,000 properties that are not known"] = new(Json, good => good with { Body = Unknown(10_000) }, 400, Invalid, "10000 mistakes, of which these are the first 200", "/x0"),
        ["text in JSON that is no UTF-8"] = new(Json, good => good with { Body = [.. "{\"ids\":[\""u8, 0xff, 0xfe, .. "\"]}"u8] }, 400, Invalid, "it is not UTF-8", ""),
        ["half a surrogate pair in JSON"] = new(Json, good => good with { Body = "{\"ids\":[\"a\",\"\\ud800\"]}"u8.ToArray() }, 400, Invalid, "half a surrogate pair", "/ids/1"),
        ["half a surrogate pair as the name of a property"] = new(Json, good => good with { Body = "{\"\\udfff\":1}"u8.ToArray() }, 400, Invalid, "surrogate", ""),
        ["NUL in JSON"] = new(Json, good => good with { Body = "{\"ids\":[\"a\\u0000\"]}"u8.ToArray() }, 400, Invalid, "the control character U+0000", "/ids/0"),
        ["NUL in JSON as it is"] = new(Json, good => good with { Body = "{\"ids\":[\"\0\"]}"u8.ToArray() }, 400, Invalid, "'0x00' is invalid", ""),
        ["control character in JSON"] = new(Json, good => good with { Body = "{\"a\":{\"b\":\"\\u001b\"}}"u8.ToArray() }, 400, Invalid, "the control character U+001B", "/a/b"),
        ["arrays nested too deep"] = new(Json, good => good with { Body = Encoding.ASCII.GetBytes("{\"ids\":" + new string('[', 100_000)) }, 400, Invalid, "maximum configured depth of 32", ""),
        ["objects nested too deep"] = new(Json, good => good with { Body = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"not\":", 10_000))) }, 400, Invalid, "maximum configured depth of 32", ""),

        // Questions in bodies that cannot stand; QueryBodyTests, LookupTests and MatchTests tell more of them.
        ["page too large"] = Body("conditions by POST", """{"limit":201}""", "'limit' must be between 1 and 200", "/limit"),
        ["conditions nested too deep"] = Body("conditions by QUERY", """{"where":{"not":{"not":{"not":{"not":{"not":{"not":{}}}}}}}}""", "6 levels deep at most", "/where/not/not/not/not/not/not"),
        ["conditions that are empty and many"] = Body("conditions by POST", """{"where":@}""".Replace("@", Nested(5)), "200 filters at most; this one has 996", "/where"),
        ["filters that are many"] = Body("conditions by POST", """{"where":{"any":[@]}}""".Replace("@", Many(100, """{"all":[@]}""".Replace("@", Many(200, """{"id":"nobody"}""")))), "201 mistakes, of which these are the first 200", "/where/any/0/all/0/id"),
        ["id of a million letters"] = Body("conditions by POST", """{"where":{"id":"@"}}""".Replace("@", Million), "an id consists of letters", "/where/id"),
        ["word of a million letters"] = Body("conditions by POST", """{"where":{"type":"@"}}""".Replace("@", Million), "is not one of the words of 'type'", "/where/type"),
        ["text with half a surrogate pair in a condition"] = Body("conditions by QUERY", """{"where":{"q":"\ud83d"}}""", "half a surrogate pair", "/where/q"),
        ["cursor in a body that was altered"] = Body("conditions by POST", """{"cursor":"xyz"}""", "was altered or belongs to another query", "/cursor"),
        ["nothing to look up"] = Body("lookup", "{}", "'ids' is a list of ids", "/ids"),
        ["more to look up than is"] = Body("lookup", """{"ids":[@]}""".Replace("@", Many(1001, "\"iran\"")), "'ids' names 1 to 1000 ids; this one has 1001", "/ids"),
        ["id to look up that is no text"] = Body("lookup", """{"ids":["iran",7]}""", "An id is a text", "/ids/1"),
        ["nothing to match"] = Body("match", "{}", "'queries' is an object", "/queries"),
        ["more to match than is"] = Body("match", Batch(1001), "1 to 1000 names; this one has 1001", "/queries"),
        ["name to match of a wrong type"] = Body("match", """{"queries":{"a/b":{"query":7}}}""", "'query' is the name to be matched", "/queries/a~1b/query"),
        ["property of a name to match that is not known"] = Body("match", """{"queries":{"k":{"query":"iran","a/b":1}}}""", "'a/b' is not a property of a query", "/queries/k/a~1b"),
        ["threshold beyond all numbers"] = Body("match", """{"queries":{"k":{"query":"iran","threshold":1e999}}}""", "'threshold' is a number from 0 to 1", "/queries/k/threshold"),
        ["thousands of kinds that are not known"] = Body("match", """{"queries":{"k":{"query":"iran","kind":[@]}}}""".Replace("@", Many(5000, "\"actr\"")), "5000 mistakes, of which these are the first 200", "/queries/k/kind"),
        ["query to reconcile that is no object"] = Body("reconciliation: queries by JSON", """{"queries":{"k":7}}""", "A query is an object", "queries"),
        ["type to reconcile that is not known"] = Body("reconciliation: queries by JSON", """{"queries":{"k":{"query":"iran","type":"actr"}}}""", "'actr' is not the id of a type", "queries"),
        ["no question to reconcile"] = Body("reconciliation: queries by JSON", "{}", "The body has no question", "queries"),
        ["two questions to reconcile"] = Body("reconciliation: extend by JSON", """{"queries":{},"extend":{}}""", "are two questions", "queries"),
        ["batch too large"] = new(Named("reconciliation: queries by JSON"), good => good with { Body = Encoding.UTF8.GetBytes(Batch(101)) }, 413, "too-large", "The batch has 101 queries"),
        ["record to extend that is not there"] = Body("reconciliation: extend by JSON", """{"extend":{"ids":["irann"],"properties":[]}}""", "No record has the id 'irann'", "extend"),
        ["record to extend with an id of a million letters"] = Body("reconciliation: extend by JSON", """{"extend":{"ids":["@"],"properties":[]}}""".Replace("@", Million), "No record has the id", "extend"),
        ["field of a form that is not known"] = Form("nonesuch=1", "'nonesuch' is not a parameter", "nonesuch"),
        ["form without a question"] = Form("", "The body has no question", "queries"),
        ["form that is no UTF-8"] = Form("queries={\"k\":\"\u00ff\"}", "The form is not UTF-8", "queries"),
        ["field of a form that is no UTF-8"] = Form("queries=%ff", "'queries' is not UTF-8", "queries"),
        ["field of a form with broken percent-encoding"] = Form("queries=%7", "write '%25'", "queries"),
        ["NUL in a form"] = Form("queries=%00", "the control character U+0000", "queries"),
        ["field of a form that is no JSON"] = Form("queries=%7B", "'queries' is not JSON", "queries"),
        ["half a surrogate pair in the JSON of a form"] = Form("queries=%7B%22k%22%3A%22%5Cud800%22%7D", "half a surrogate pair", "queries"),
        ["10,000 fields of a form"] = Form(string.Join('&', Enumerable.Range(0, 10_000).Select(number => $"x{number}=1")), "10000 mistakes, of which these are the first 200", "x0"),
        ["field of a form given twice"] = Form("queries={}&queries={}", "takes one value and was given 2", "queries"),
    };

    public static TheoryData<string> All => [.. Failures.Keys];

    [Theory, MemberData(nameof(All))]
    public async Task In_process(string name)
    {
        foreach (var (endpoint, sent, failure) in Cases(name))
        {
            using var response = await Ask(sent);
            await failure.Require(endpoint, sent, response);
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Over_a_socket(string name)
    {
        foreach (var (endpoint, sent, failure) in Cases(name)) await Provoke(endpoint, sent, failure);
    }

    [Theory, MemberData(nameof(All))]
    public async Task HEAD_says_the_same_without_a_body(string name)
    {
        foreach (var (endpoint, sent, failure) in Cases(name).Where(one => one.Sent is { Method: "GET", Body: null }))
        {
            var head = sent with { Method = "HEAD" };
            using var response = await Ask(head);
            Assert.Equal((endpoint.Name, failure.Status, 0), (endpoint.Name, (int)response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length));
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
            await Provoke(endpoint, head, failure);
        }
    }

    [Theory]
    [InlineData("method in small letters")]
    [InlineData("body where none is read")]
    [InlineData("too many header fields")]
    [InlineData("header field too large")]
    [InlineData("format that nobody serves")]
    public async Task An_answer_that_is_ready_excuses_no_mistake(string name)
    {
        var (endpoint, sent, failure) = Cases(name).First(one => one.Endpoint.Name == "dataset");
        for (var time = 0; time < 3; time++)
        {
            await using var connection = await RawConnection.To(socket.Address);
            await connection.Send(endpoint.Good.Bytes());
            Assert.Equal(HttpStatusCode.OK, (await connection.Read())!.StatusCode);
        }

        await Provoke(endpoint, sent, failure);
    }

    [Fact]
    public void Every_kind_of_endpoint_fails_in_many_ways()
    {
        var cases = Failures.Keys.SelectMany(Cases).ToList();
        Assert.All(Endpoint.All, endpoint => Assert.True(cases.Count(one => one.Endpoint == endpoint) >= 17, endpoint.Name));
        Assert.True(cases.Count > 1000, $"{cases.Count}");
    }

    [Fact]
    public async Task A_connection_serves_on_after_a_problem()
    {
        await using var connection = await RawConnection.To(socket.Address);
        foreach (var (_, sent, failure) in Failures.Keys.SelectMany(Cases).Where(one => one.Endpoint.Name is "list" or "lookup" && one.Sent.Body is null or { Length: < 10_000 }))
        {
            Assert.True(await connection.Send(sent.Bytes(last: false)));
            using var problem = await connection.Read();
            Assert.Equal(failure.Status, (int)problem!.StatusCode);
        }

        Assert.True(await connection.Send(new Sent("GET", "/health/live").Bytes()));
        Assert.Equal(HttpStatusCode.OK, (await connection.Read())!.StatusCode);
        Assert.True(await connection.IsClosed());
    }

    // What the web server refuses before anybody is asked: no more than a status. docs/operations.md lists the same.
    public static TheoryData<string, string, int> Bare => new()
    {
        { "no request", "hello\r\n\r\n", 400 },
        { "no version", "GET /health/live\r\n\r\n", 400 },
        { "TLS to a port without it", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003", 400 },
        { "version of the future", Line("GET /health/live HTTP/1.2"), 505 },
        { "version that takes another protocol", Line("GET /health/live HTTP/2.0"), 505 },
        { "method that is no token", Line("G(T /health/live HTTP/1.1"), 400 },
        { "target without a slash", Line("GET health/live HTTP/1.1"), 400 },
        { "target for a proxy", Line("CONNECT health:80 HTTP/1.1"), 400 },
        { "target that is a star", Line("GET * HTTP/1.1"), 405 },
        { "target on another host", Line("GET http://elsewhere/health/live HTTP/1.1"), 400 },
        { "NUL in a path", Line("GET /api/v1/actors/\0 HTTP/1.1"), 400 },
        { "encoded NUL in a path", Line("GET /api/v1/actors/%00 HTTP/1.1"), 400 },
        { "letters beyond ASCII in a path", Line("GET /api/v1/actors/\u00c3\u00a9 HTTP/1.1"), 400 },
        { "letters beyond ASCII in a query", Line("GET /api/v1/actors?q=\u00c3\u00a9 HTTP/1.1"), 400 },
        { "request line beyond all measure", Line($"GET /{new string('x', 140_000)} HTTP/1.1"), 414 },
        { "header beyond all measure", Line("GET /health/live HTTP/1.1", $"X: {new string('x', 140_000)}"), 431 },
        { "fields beyond all measure", Line("GET /health/live HTTP/1.1", [.. Enumerable.Range(0, 1001).Select(number => $"X-{number}: x")]), 431 },
        { "no host", "GET /health/live HTTP/1.1\r\n\r\n", 400 },
        { "two hosts", Line("GET /health/live HTTP/1.1", "Host: x"), 400 },
        { "host that is none", "GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n", 400 },
        { "field without a colon", Line("GET /health/live HTTP/1.1", "field"), 400 },
        { "field without a name", Line("GET /health/live HTTP/1.1", ": x"), 400 },
        { "field with a blank before its colon", Line("GET /health/live HTTP/1.1", "X : x"), 400 },
        { "field on two lines", Line("GET /health/live HTTP/1.1", "X: x\r\n y"), 400 },
        { "NUL in a field", Line("GET /health/live HTTP/1.1", "X: \0"), 400 },
        { "length below nothing", Line("POST /api/v1/match HTTP/1.1", "Content-Length: -1"), 400 },
        { "length that is no number", Line("POST /api/v1/match HTTP/1.1", "Content-Length: ten"), 400 },
        { "length that no computer holds", Line("POST /api/v1/match HTTP/1.1", "Content-Length: 99999999999999999999"), 400 },
        { "two lengths", Line("POST /api/v1/match HTTP/1.1", "Content-Length: 1", "Content-Length: 2"), 400 },
        { "transfer coding that is not known", Line("POST /api/v1/match HTTP/1.1", "Transfer-Encoding: gzip"), 400 },
        { "no length in HTTP/1.0", "POST /api/v1/match HTTP/1.0\r\n\r\n", 400 },
    };

    [Theory, MemberData(nameof(Bare))]
    public async Task The_web_server_refuses_what_it_cannot_read_with_a_status_alone(string name, string bytes, int status)
    {
        await using var connection = await RawConnection.To(socket.Address);
        await connection.Send(Encoding.Latin1.GetBytes(bytes));
        await RequireBare(connection, status);
        Assert.Contains($"* {name}: {status}\n", Repository.Read("docs", "operations.md"));
    }

    [Fact]
    public async Task A_header_that_does_not_end_is_refused_with_a_status_alone()
    {
        await using var connection = await RawConnection.To(socket.Address);
        await connection.Send("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n"u8.ToArray());
        await RequireBare(connection, 408);
        Assert.Contains("* header that does not end: 408\n", Repository.Read("docs", "operations.md"));
    }

    // How a body comes can fail as well: what was asked is known by then, and so the answer is a problem.
    [Theory]
    [InlineData("Content-Length: 1000", "{", 408, "too-slow", "more slowly than the service waits for")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n{", 408, "too-slow", "more slowly than the service waits for")]
    [InlineData("Transfer-Encoding: chunked", "zz\r\n{}\r\n", 400, "refused", "Bad chunk size data")]
    [InlineData("Transfer-Encoding: chunked", "1\r\n{}}}\r\n", 400, "refused", "Bad chunk suffix")]
    [InlineData("Transfer-Encoding: chunked", "-1\r\n{}\r\n", 400, "refused", "Bad chunk size data")]
    public async Task A_body_that_does_not_come_as_it_should_is_a_problem(string field, string body, int status, string type, string detail)
    {
        await using var connection = await RawConnection.To(socket.Address);
        await connection.Send(Encoding.ASCII.GetBytes($"POST /api/v1/match HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{field}\r\n\r\n{body}"));
        using var response = await connection.Read();
        await new Failure(Bodies, good => good, status, type, detail).Require(Nothing, new Sent("POST", "/api/v1/match"), response!);
        Assert.True(await connection.IsClosed());
    }

    // The web server takes the end of sending for the end of the client, and seldom answers it.
    [Theory]
    [InlineData("Content-Length: 1000", "{")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n{")]
    public async Task Whoever_ends_sending_within_a_body_is_hung_up_on(string field, string body)
    {
        await using var connection = await RawConnection.To(socket.Address);
        await connection.Send(Encoding.ASCII.GetBytes($"POST /api/v1/match HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{field}\r\n\r\n{body}"));
        connection.EndSending();
        using var response = await connection.Read();
        Assert.True(response is null or { StatusCode: HttpStatusCode.BadRequest });
        Assert.True(await connection.IsClosed());
    }

    [Fact]
    public async Task A_body_that_trickles_is_a_problem()
    {
        await using var connection = await RawConnection.To(socket.Address);
        await connection.Send("POST /api/v1/match HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"u8.ToArray());
        var answer = connection.Read();
        while (!answer.IsCompleted && await connection.Send(" "u8.ToArray())) await Task.Delay(100, TestContext.Current.CancellationToken);
        Assert.Equal(408, (int)(await answer)!.StatusCode);
    }

    [Fact]
    public async Task Whoever_hangs_up_within_a_body_leaves_nothing_behind()
    {
        for (var number = 0; number < 20; number++)
        {
            await using var connection = await RawConnection.To(socket.Address);
            await connection.Send("POST /api/v1/match HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"u8.ToArray());
        }

        await using var next = await RawConnection.To(socket.Address);
        await next.Send(new Sent("GET", "/health/ready").Bytes());
        Assert.Equal(HttpStatusCode.OK, (await next.Read())!.StatusCode);
        Assert.Empty(socket.Log.Errors);
    }

    // Unusual, but right, or nothing that a client must be told.
    [Theory]
    [InlineData("GET /health/live HTTP/1.0\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\nHost: 127.0.0.1\n\n")]
    [InlineData("GET http://127.0.0.1/health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("GET /api/../health/./live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost:\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: Jos\u00e9\r\n\r\n")]
    [InlineData("GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("GET /api/v1/dataset HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html, image/gif, *; q=.2, */*; q=.2\r\n\r\n")]
    [InlineData("GET /api/v1/dataset HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: nonsense;;;\r\n\r\n")]
    [InlineData("GET /api/v1/dataset HTTP/1.1\r\nHost: 127.0.0.1\r\nIf-None-Match: nonsense\r\n\r\n")]
    [InlineData("POST /api/v1/match HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: APPLICATION/JSON; charset=\"UTF-8\"\r\nContent-Length: 35\r\n\r\n{\"queries\":{\"k\":{\"query\":\"Kabul\"}}} ")]
    public async Task What_is_unusual_is_answered(string bytes)
    {
        await using var connection = await RawConnection.To(socket.Address);
        await connection.Send(Encoding.Latin1.GetBytes(bytes));
        Assert.Equal(HttpStatusCode.OK, (await connection.Read())!.StatusCode);
    }

    private static async Task RequireBare(RawConnection connection, int status)
    {
        using var response = await connection.Read();
        Assert.Equal((status, 0L), ((int)response!.StatusCode, response.Content.Headers.ContentLength));
        Assert.Equal("close", Assert.Single(response.Headers.Connection));
        Assert.Null(response.Content.Headers.ContentType);
        Assert.Empty(response.Headers.Server);
        Assert.True(await connection.IsClosed());
    }

    private static string Line(string line, params IEnumerable<string> fields) => $"{line}\r\nHost: 127.0.0.1\r\n{string.Concat(fields.Select(field => field + "\r\n"))}\r\n";

    private async Task<HttpResponseMessage> Ask(Sent sent)
    {
        using var request = sent.Message();
        var response = await sent.To(api);
        Assert.Empty(await socket.Document.Violations(request, null, response));
        return response;
    }

    private async Task Provoke(Endpoint endpoint, Sent sent, Failure failure)
    {
        var faults = socket.Log.Errors.Count();
        await using var connection = await RawConnection.To(socket.Address);
        await connection.Send(sent.Bytes());
        using var response = await connection.Read(hasBody: sent.Method != "HEAD");
        Assert.True(response is not null, $"{endpoint}: hung up");
        Assert.Equal((endpoint.Name, failure.Status), (endpoint.Name, (int)response.StatusCode));
        Assert.Equal("close", Assert.Single(response.Headers.Connection));
        if (sent.Method != "HEAD") await failure.Require(endpoint, sent, response);
        Assert.True(await connection.IsClosed());
        using var request = sent.Message();
        Assert.Empty(await socket.Document.Violations(request, null, response));
        Assert.Empty(socket.Log.Errors.Skip(faults));
    }

    private static IEnumerable<(Endpoint Endpoint, Sent Sent, Failure Failure)> Cases(string name) =>
        from endpoint in Endpoint.All.Append(Nothing)
        let failure = Failures[name]
        where failure.Where(endpoint)
        select (endpoint, failure.Break(endpoint.Good), failure);

    private static Endpoint Nothing { get; } = new("address that is not there", Can.Nothing, "/api/v1/nonesuch");

    private static bool Everywhere(Endpoint endpoint) => endpoint != Nothing;

    private static bool Nowhere(Endpoint endpoint) => endpoint == Nothing;

    private static bool Reads(Endpoint endpoint) => endpoint != Nothing && endpoint.Method == "GET";

    private static bool Bodies(Endpoint endpoint) => endpoint.Body is not null;

    private static bool ByPost(Endpoint endpoint) => endpoint.Method == "POST";

    private static bool Json(Endpoint endpoint) => endpoint.Can.HasFlag(Can.ReadJson);

    private static Func<Endpoint, bool> Of(Can can) => endpoint => endpoint.Can.HasFlag(can);

    private static Func<Endpoint, bool> Named(params IReadOnlyList<string> names) => endpoint => names.Contains(endpoint.Name);

    private static Failure Body(string endpoint, string json, string detail, string where) => new(Named(endpoint), good => good with { Body = Encoding.UTF8.GetBytes(json) }, 400, Invalid, detail, where);

    private static Failure Form(string form, string detail, string where) => new(Of(Can.ReadForm), good => good with { Body = Encoding.Latin1.GetBytes(form) }, 400, Invalid, detail, where);

    private static byte[] Unknown(int properties) => Encoding.ASCII.GetBytes("{" + string.Join(',', Enumerable.Range(0, properties).Select(number => $"\"x{number}\":1")) + "}");

    private static string Many(int count, string json) => string.Join(',', Enumerable.Repeat(json, count));

    private static string Batch(int queries) => """{"queries":{@}}""".Replace("@", string.Join(',', Enumerable.Range(0, queries).Select(number => $"\"k{number}\":{{\"query\":\"iran\"}}")));

    private static string Nested(int levels) => levels == 0 ? "{}" : """{"any":[@]}""".Replace("@", $"{Nested(levels - 1)},{Many(199, "{}")}");

    private static byte[] Random()
    {
        var bytes = new byte[1000];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    /// <summary>A way of failing.</summary>
    private sealed record Failure(Func<Endpoint, bool> Where, Func<Sent, Sent> Break, int Status, string Type, string Detail, string? Named = null)
    {
        public async Task Require(Endpoint endpoint, Sent sent, HttpResponseMessage response)
        {
            var text = await response.Content.ReadAsStringAsync();
            var context = $"{endpoint}: {sent.Method} {(sent.Target.Length > 200 ? sent.Target[..200] : sent.Target)} answered {(int)response.StatusCode} {(text.Length > 2000 ? text[..2000] : text)}";
            Assert.True(response.StatusCode == (HttpStatusCode)Status, context);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
            var problem = JsonNode.Parse(text)!;
            Assert.True(problem["type"]!.GetValue<string>() == $"/problems/{Type}" && problem["detail"]!.GetValue<string>().Contains(Detail), context);
            Assert.True(Named is null || Named == (problem["errors"]![0]!["parameter"] ?? problem["errors"]![0]!["pointer"])?.GetValue<string>() || Named == problem["errors"]![0]!["pointer"]?.GetValue<string>(), context);
            Assert.True(!text.Contains("   at ", StringComparison.Ordinal) && !text.Contains("Exception", StringComparison.Ordinal), context);
            // What was sent is told, but never sent back as a whole.
            Assert.True(text.Length < 250_000, context);
            Assert.Equal(Status == 405, response.Content.Headers.Allow.Count > 0);
        }
    }
}

/// <summary>A service behind a socket that waits no longer than tests can.</summary>
public sealed class FailingService(ApiFixture api) : IAsyncDisposable
{
    private readonly OwnService service = new(api.Folder, [("RateLimit:Requests", "1000000000"), ("Limits:HeadersSeconds", "1"), ("Limits:GraceSeconds", "2"), ("Limits:LeastBytesPerSecond", "1000")]);

    public Uri Address => service.Address;

    public LogBook Log => service.Log;

    public ContractDocument Document { get; } = new(Repository.Read("openapi", "v1.json"));

    public ValueTask DisposeAsync() => service.DisposeAsync();
}
