namespace RegionalDiplomacy.Api.Tests.Answers;

/// <summary>Holds every answer that a test gets to the document that the service itself serves; a test whose answer breaks it fails, whatever it asserts.</summary>
public sealed class AnswerHandler : DelegatingHandler
{
    private readonly Lazy<Task<ContractDocument>> document;

    public AnswerHandler() => document = new(Read);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? null : await request.Content.ReadAsStringAsync(cancellationToken);
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        var violations = await (await document.Value).Violations(request, body, response);
        Assert.True(violations.Count == 0, $"{request.Method} {request.RequestUri} answered {(int)response.StatusCode} and breaks the document: {string.Join("; ", violations)}");
        return response;
    }

    private async Task<ContractDocument> Read()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/openapi/v1.json");
        using var response = await base.SendAsync(request, CancellationToken.None);
        return new ContractDocument(await response.Content.ReadAsStringAsync());
    }
}
