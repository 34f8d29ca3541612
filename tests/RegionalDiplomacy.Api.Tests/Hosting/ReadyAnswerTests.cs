using CsCheck;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using RegionalDiplomacy.Api.Engine.Hosting;

namespace RegionalDiplomacy.Api.Tests.Hosting;

/// <summary>An answer that is kept ready is the answer that would be made, whatever was asked before.</summary>
public sealed class ReadyAnswerTests(ApiFixture api) : IAsyncLifetime
{
    private static readonly string[] Addresses =
    [
        "/api/v1/projects/qush-tepa-canal", "/api/v1/projects/qush-tepa-canal?fields=label", "/api/v1/projects/qush-tepa-canal?format=csv", "/api/v1/projects?limit=2", "/api/v1/projects?limit=3",
        "/api/v1/projects?limit=2&format=ndjson", "/api/v1/actors/qush-tepa-canal", "/api/v1/actors?nothing=such", "/api/v1/search?q=water&limit=1", "/api/v1/reconcile", "/api/v1/dataset", "/health/live",
    ];

    private static readonly string?[] Accepts = [null, "*/*", "application/json", "text/csv", "application/x-ndjson;q=0.9, text/csv;q=0.1", "image/png"];
    private static readonly string?[] Codings = [null, "gzip", "br", "gzip;q=1, br;q=0.5", "identity", "zstd"];
    private static readonly string[] Methods = ["GET", "GET", "GET", "HEAD", "DELETE"];
    private static readonly string?[] Hosts = [null, "example.org"];
    private static readonly string?[] Origins = [null, null, "https://example.org", "https://example.com"];
    private static readonly string[] Known = ["", "", "its own", "\"other\"", "*", "\"other\", its own", "W/ its own"];

    private WebApplicationFactory<Program> factory = null!;
    private HttpClient uncached = null!;

    public ValueTask InitializeAsync()
    {
        factory = api.With("ResponseCache:Megabytes", "0");
        uncached = factory.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => factory.DisposeAsync();

    [Fact]
    public async Task A_ready_answer_is_never_that_of_another_question()
    {
        var asked = new List<Asked>();
        Gen.Select(One(Methods), One(Addresses), One(Accepts), One(Codings), One(Hosts), One(Origins), One(Known))
            .Sample((method, address, accept, coding, host, origin, known) => asked.Add(new(method, address, accept, coding, host, origin, known)), iter: 1500, threads: 1, seed: "0000000000002");
        foreach (var question in asked)
        {
            var answer = await Ask(uncached, question);
            Assert.Equal(answer, await Ask(api.Client, question));
            // The second time it is a ready one, if the first made it so.
            Assert.Equal(answer, await Ask(api.Client, question));
        }

        Assert.True(api.Services.GetRequiredService<ReadyAnswers>().Bytes > 0);
    }

    [Fact]
    public async Task The_same_question_is_answered_the_same_and_304_follows_its_tag()
    {
        using var first = await api.Send(HttpMethod.Get, Addresses[0]);
        using var second = await api.Send(HttpMethod.Get, Addresses[0]);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        using var third = await api.Send(HttpMethod.Get, Addresses[0], ("If-None-Match", second.Headers.ETag!.ToString()));
        Assert.Equal(304, (int)third.StatusCode);
        Assert.Equal(second.Headers.ETag, third.Headers.ETag);
        Assert.Empty(await third.Content.ReadAsByteArrayAsync());
        using var fourth = await api.Send(HttpMethod.Get, Addresses[0], ("If-None-Match", "\"other\""));
        Assert.Equal(200, (int)fourth.StatusCode);
    }

    [Fact]
    public void Answers_are_kept_up_to_a_number_of_bytes_and_the_oldest_go_first()
    {
        var answers = new ReadyAnswers(100_000);
        for (var number = 0; number < 1000; number++) answers.Keep(Numbered(number), new ReadyAnswer("v", "t", [], new byte[1000]));
        Assert.InRange(answers.Bytes, 1, 100_000);
        Assert.Null(answers.Find(Numbered(0), "v"));
        Assert.NotNull(answers.Find(Numbered(999), "v"));
        Assert.Null(answers.Find(Numbered(999), "another version"));
    }

    private static Gen<T> One<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(place => values[place]);

    private static Question Numbered(int number) => new("http", "localhost", $"/{number}", null, null, false);

    // All that a client sees, but for what is of one moment.
    private static async Task<string> Ask(HttpClient client, Asked asked)
    {
        using var request = asked.Request();
        if (asked.Known.Contains("its own", StringComparison.Ordinal))
        {
            using var first = await client.SendAsync(asked.Request());
            if (first.Headers.ETag is { } tag) request.Headers.TryAddWithoutValidation("If-None-Match", asked.Known.Replace("W/ its own", "W/" + tag.Tag, StringComparison.Ordinal).Replace("its own", tag.Tag, StringComparison.Ordinal));
        }
        else if (asked.Known.Length > 0)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", asked.Known);
        }

        using var response = await client.SendAsync(request);
        // A problem names its trace.
        var isProblem = (int)response.StatusCode >= 400;
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key is not ("RateLimit" or "Last-Modified" or "Date") && !(isProblem && header.Key == "Content-Length"));
        var body = isProblem ? "" : Convert.ToHexString(await response.Content.ReadAsByteArrayAsync());
        return $"{asked} {(int)response.StatusCode} {string.Join("; ", headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"))} {body}";
    }

    private sealed record Asked(string Method, string Address, string? Accept, string? Coding, string? Host, string? Origin, string Known)
    {
        public HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(new HttpMethod(Method), Address);
            foreach (var (name, value) in new[] { ("Accept", Accept), ("Accept-Encoding", Coding), ("Origin", Origin) })
                if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
            if (Host is not null) request.Headers.Host = Host;
            return request;
        }
    }
}
