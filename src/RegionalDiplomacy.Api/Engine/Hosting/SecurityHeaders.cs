namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Tells browsers to be careful with what comes from here.</summary>
public static class SecurityHeaders
{
    private const int Year = 365 * 24 * 60 * 60;

    // No more than has a meaning: frame-ancestors says what X-Frame-Options did, and data lead nowhere that a referrer could be sent.
    private static readonly HeaderPolicyCollection Data = Common(policy =>
    {
        policy.AddDefaultSrc().None();
        policy.AddFrameAncestors().None();
    });

    private static readonly HeaderPolicyCollection Framed = Common(policy => policy.AddDefaultSrc().None()).AddReferrerPolicyNoReferrer();

    private static readonly HeaderPolicyCollection SwaggerUI = Common(policy =>
    {
        policy.AddDefaultSrc().None();
        policy.AddScriptSrc().Self();
        // Swagger UI writes styles into its elements and icons into its style sheet.
        policy.AddStyleSrc().Self().UnsafeInline();
        policy.AddImgSrc().Self().Data();
        policy.AddFontSrc().Self();
        policy.AddConnectSrc().Self();
        policy.AddBaseUri().None();
        policy.AddFormAction().None();
        policy.AddFrameAncestors().None();
    }).AddReferrerPolicyNoReferrer();

    /// <summary>Adds the headers to everything that comes after: strict ones to data, and to pages those that they can work with.</summary>
    public static void AddSafeHeaders(this IServiceCollection services) => services.AddSecurityHeaderPolicies().SetPolicySelector(context => Of(context.HttpContext));

    private static HeaderPolicyCollection Of(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/swagger")) return SwaggerUI;
        return context.GetEndpoint()?.Metadata.GetMetadata<FramedElsewhere>() is null ? Data : Framed;
    }

    // HSTS goes out over HTTPS only.
    private static HeaderPolicyCollection Common(Action<CspBuilder> content) =>
        new HeaderPolicyCollection().AddContentTypeOptionsNoSniff().AddStrictTransportSecurityMaxAge(Year).AddContentSecurityPolicy(content);
}

/// <summary>Marks a page that is made to be shown within pages of others.</summary>
public sealed record FramedElsewhere
{
    /// <summary>The mark.</summary>
    public static readonly FramedElsewhere Mark = new();
}
