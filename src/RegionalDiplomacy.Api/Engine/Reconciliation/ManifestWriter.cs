using RegionalDiplomacy.Api.Engine.Formats;

namespace RegionalDiplomacy.Api.Engine.Reconciliation;

/// <summary>Writes the manifest for the address by which a client reached the service.</summary>
public static class ManifestWriter
{
    /// <summary>The address of the service.</summary>
    public const string Path = "/api/v1/reconcile";

    /// <summary>The scheme, host and base path of a request. Clients combine them with paths, so they must be those that the client knows.</summary>
    public static string Base(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";

    /// <summary>The manifest.</summary>
    public static ReconciliationManifest Of(Catalogue catalogue, string at) => new()
    {
        IdentifierSpace = $"{at}/api/v1/records/",
        SchemaSpace = at + JsonLd.ContextAddress,
        DefaultTypes = [.. catalogue.Where(kind => kind.IsNamed).Select(ReconciliationType.Of)],
        Documentation = $"{at}/swagger",
        View = new AddressTemplate($"{at}/api/v1/records/{{{{id}}}}"),
        FeatureView = new AddressTemplate($"{at}{Path}/features/{{{{id}}}}"),
        Preview = new PreviewMetadata($"{at}{Path}/preview/{{{{id}}}}", PreviewCard.Width, PreviewCard.Height),
        Suggest = new SuggestServices(Suggest(at, "entity"), Suggest(at, "property"), Suggest(at, "type")),
        Extend = new ExtendMetadata(new ServiceAddress(at, $"{Path}/extend/propose"), ExtensionSettings.Announced),
    };

    private static SuggestMetadata Suggest(string at, string what) => new(at, $"{Path}/suggest/{what}", $"{Path}/flyout/{what}/${{id}}");
}
