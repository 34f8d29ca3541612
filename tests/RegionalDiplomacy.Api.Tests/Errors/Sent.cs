using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace RegionalDiplomacy.Api.Tests.Errors;

/// <summary>A request as it is to be sent, mistakes and all: as bytes for a socket, and as a message for a service in process.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The target, each character a byte.</param>
public sealed record Sent(string Method, string Target)
{
    public IReadOnlyList<(string Name, string Value)> Fields { get; init; } = [];

    public byte[]? Body { get; init; }

    public Sent With(string name, string value) => this with { Fields = [.. Fields.Where(field => field.Name != name), (name, value)] };

    /// <summary>The request with a parameter more.</summary>
    public Sent Asking(string query) => this with { Target = Target + (Target.Contains('?') ? '&' : '?') + query };

    public byte[] Bytes(bool last = true)
    {
        var length = Body is null ? "" : $"Content-Length: {Body.Length}\r\n";
        var fields = string.Concat(Fields.Select(field => $"{field.Name}: {field.Value}\r\n"));
        return [.. Encoding.Latin1.GetBytes($"{Method} {Target} HTTP/1.1\r\nHost: 127.0.0.1\r\n{(last ? "Connection: close\r\n" : "")}{fields}{length}\r\n"), .. Body ?? []];
    }

    public HttpRequestMessage Message(bool canonical = false)
    {
        var message = new HttpRequestMessage(new HttpMethod(Method), new Uri("http://localhost" + Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = !canonical }));
        if (Body is not null) message.Content = new ByteArrayContent(Body);
        foreach (var (name, value) in Fields)
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        return message;
    }

    /// <summary>Sends the request in process.</summary>
    public async Task<HttpResponseMessage> To(ApiFixture api)
    {
        var (answered, parts) = (await api.Send(context => Put(context.Request)), new MemoryStream());
        await answered.Response.Body.CopyToAsync(parts);
        var response = new HttpResponseMessage((System.Net.HttpStatusCode)answered.Response.StatusCode) { Content = new ByteArrayContent(parts.ToArray()) };
        foreach (var (name, values) in answered.Response.Headers)
            if (!response.Headers.TryAddWithoutValidation(name, values.AsEnumerable())) response.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
        return response;
    }

    private void Put(HttpRequest request)
    {
        var parts = Target.Split('?', 2);
        (request.Method, request.Path, request.Host) = (Method, PathString.FromUriComponent(parts[0]), new HostString("localhost"));
        if (parts.Length > 1) request.QueryString = new QueryString("?" + parts[1]);
        request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = Target;
        foreach (var (name, value) in Fields) request.Headers[name] = value;
        if (Body is null) return;
        (request.Body, request.ContentLength) = (new MemoryStream(Body), Body.Length);
    }
}
