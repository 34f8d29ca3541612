using Microsoft.AspNetCore.HttpOverrides;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Learns from trusted proxies who the client is and whether it came by HTTPS.</summary>
public static class Forwarding
{
    /// <summary>Takes the word of the proxies that are configured; of nobody when there are none, not even of this machine.</summary>
    public static IApplicationBuilder UseForwarding(this IApplicationBuilder app)
    {
        var settings = app.ApplicationServices.GetRequiredService<Settings>();
        if (settings.Proxies.Count == 0) return app;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = settings.ProxyHops };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.Proxies) options.KnownIPNetworks.Add(network);
        return app.UseForwardedHeaders(options);
    }
}
