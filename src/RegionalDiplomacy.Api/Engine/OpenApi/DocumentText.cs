using System.Security.Cryptography;
using System.Text;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Engine.Storage;
using Swashbuckle.AspNetCore.Swagger;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>The text of the document, which is made when it is first asked for of a store.</summary>
public sealed class DocumentText(IServiceScopeFactory scopes, StoreHolder stores, Samples samples) : IDisposable
{
    private readonly SemaphoreSlim onlyOne = new(1);
    private (string Version, byte[] Bytes, string Hash)? text;

    /// <summary>Sends the document.</summary>
    public async Task Send(HttpContext context)
    {
        SingleRequest.RefuseParameters(context.Request);
        var (_, bytes, hash) = await Text(context.RequestAborted);
        await Routing.SendJson(context, hash, () => bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => onlyOne.Dispose();

    private async Task<(string Version, byte[] Bytes, string Hash)> Text(CancellationToken cancellation)
    {
        await onlyOne.WaitAsync(cancellation);
        try
        {
            return await Of(stores.Take());
        }
        finally
        {
            onlyOne.Release();
        }
    }

    private async Task<(string Version, byte[] Bytes, string Hash)> Of(SharedStore store)
    {
        try
        {
            if (text?.Version != store.Store.Version) text = await Make(store.Store);
            return text.Value;
        }
        finally
        {
            store.Leave();
        }
    }

    private async Task<(string, byte[], string)> Make(Store store)
    {
        samples.From(store);
        await using var scope = scopes.CreateAsyncScope();
        var document = await scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>().GetSwaggerAsync("v1");
        var bytes = Encoding.UTF8.GetBytes((await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).ReplaceLineEndings("\n") + "\n");
        return (store.Version, bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
