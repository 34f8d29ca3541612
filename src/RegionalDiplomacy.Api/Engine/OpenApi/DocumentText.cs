using System.Security.Cryptography;
using System.Text;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Query;
using Swashbuckle.AspNetCore.Swagger;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The text of the document, which is made once, when it is first asked for.</summary>
public sealed class DocumentText(IServiceScopeFactory scopes)
{
    private readonly Lazy<Task<(byte[] Bytes, string Hash)>> text = new(() => Make(scopes));

    /// <summary>Sends the document.</summary>
    public async Task Send(HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        var (bytes, hash) = await text.Value;
        await Routing.SendJson(context, hash, () => bytes);
    }

    private static async Task<(byte[], string)> Make(IServiceScopeFactory scopes)
    {
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync("v1");
        var bytes = Encoding.UTF8.GetBytes((await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n");
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
