namespace RegionalDiplomacy.Api.Tests.Answers;

/// <summary>Holds every answer that a test gets to the document; a test whose answer breaks it fails, whatever it asserts.</summary>
public sealed class AnswerHandler : DelegatingHandler
{
    private readonly Lazy<Task<ContractDocument>> document;
    private readonly IReadOnlyList<string> except = [];

    /// <summary>Holds answers to the document that the service itself serves.</summary>
    public AnswerHandler() => document = new(Served);

    /// <summary>Holds answers to the committed document, for a service that may be unable to serve its own.</summary>
    /// <param name="except">Addresses that a test has added.</param>
    public AnswerHandler(IEnumerable<string> except)
    {
        this.except = [.. except];
        document = Committed;
    }

    private static Lazy<Task<ContractDocument>> Committed { get; } = new(() => Task.FromResult(new ContractDocument(Repository.Read("openapi", "v1.json"))));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        if (except.Any(path => request.RequestUri!.AbsolutePath.StartsWith(path, StringComparison.Ordinal))) return response;
        // Other bodies are left to be read as they come, which some tests are about.
        if (ContractDocument.IsJson(response)) await response.Content.LoadIntoBufferAsync(cancellationToken);
        var violations = await (await document.Value).Violations(request, body, response);
        Assert.True(violations.Count == 0, $"{request.Method} {request.RequestUri} answered {(int)response.StatusCode} and breaks the document: {string.Join("; ", violations)}");
        return response;
    }

    private async Task<ContractDocument> Served()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/openapi/v1.json");
        using var response = await base.SendAsync(request, CancellationToken.None);
        return new ContractDocument(await response.Content.ReadAsStringAsync());
    }
}
