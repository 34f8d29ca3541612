namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Tells browsers to be careful with what comes from here.</summary>
public static class SecurityHeaders
{
    private const int Year = 365 * 24 * 60 * 60;

    /// <summary>Adds the headers to everything that comes after: strict ones to data, and to Swagger UI those that it can work with.</summary>
    public static void UseSafeHeaders(this WebApplication app)
    {
        var (data, page) = (Common(), Common().AddReferrerPolicyNoReferrer());
        data.AddContentSecurityPolicy(policy =>
        {
            policy.AddDefaultSrc().None();
            policy.AddFrameAncestors().None();
        });
        page.AddContentSecurityPolicy(policy =>
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
        });
        app.UseWhen(context => !IsPage(context), branch => branch.UseSecurityHeaders(data));
        app.UseWhen(IsPage, branch => branch.UseSecurityHeaders(page));
    }

    private static bool IsPage(HttpContext context) => context.Request.Path.StartsWithSegments("/swagger");

    // No more than has a meaning: frame-ancestors says what X-Frame-Options did, and data lead nowhere that a referrer could be sent. HSTS goes out over HTTPS only.
    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection().AddContentTypeOptionsNoSniff().AddStrictTransportSecurityMaxAge(Year);
}
