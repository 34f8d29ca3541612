namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Sends clients to HTTPS where the service has a certificate.</summary>
public static class Https
{
    /// <summary>Redirects from HTTP when an HTTPS address is configured; probes of health are answered where they come.</summary>
    public static void UseHttpsWhenConfigured(this WebApplication app)
    {
        if (!IsConfigured(app.Configuration)) return;
        app.UseWhen(context => context.GetEndpoint()?.Metadata.GetMetadata<NotCounted>() is null, branch => branch.UseHttpsRedirection());
    }

    private static bool IsConfigured(IConfiguration configuration) => configuration.GetSection("Kestrel:Endpoints").GetChildren()
        .Select(endpoint => endpoint["Url"]).Append(configuration["urls"])
        .Any(addresses => addresses?.Contains("https://", StringComparison.OrdinalIgnoreCase) == true);
}
