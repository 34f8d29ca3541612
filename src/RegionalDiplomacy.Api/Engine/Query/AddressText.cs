using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Requires that percent-encoded text (RFC 3986, 2.1) can be decoded: what the framework cannot decode it leaves as it is, or replaces.</summary>
public static class AddressText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Refuses an address that cannot be decoded, and names every parameter that is to blame.</summary>
    /// <exception cref="RequestRefusedException">It has mistakes.</exception>
    public static void Require(HttpContext context)
    {
        var (target, query) = (context.Features.Get<IHttpRequestFeature>()!.RawTarget, context.Request.QueryString.Value ?? "");
        if (!target.Contains('%') && !query.Contains('%')) return;
        var (path, mistakes) = (target.Split('?')[0], Mistakes(query.TrimStart('?')));
        if (Fault(path) is { } fault) mistakes.Insert(0, new Mistake { Value = path, Detail = $"The path {fault}" });
        if (mistakes.Count > 0) throw RequestRefusedException.For(mistakes);
    }

    /// <summary>The mistakes of parameters as an address or a form has them.</summary>
    public static List<Mistake> Mistakes(string query) =>
        [.. from pair in query.Split('&') let fault = Fault(pair) where fault is not null let name = pair.Split('=')[0] select new Mistake { Parameter = name, Value = pair, Detail = $"'{name}' {fault}" }];

    private static string? Fault(string encoded)
    {
        try
        {
            return PlainText.Fault(Strict.GetString(Bytes(encoded)));
        }
        catch (FormatException)
        {
            return "has a '%' without two hexadecimal digits after it; write '%25' for the sign itself.";
        }
        catch (DecoderFallbackException)
        {
            return "is not UTF-8 when its percent-encoding is undone.";
        }
    }

    private static byte[] Bytes(string encoded)
    {
        var parts = encoded.Split('%');
        return [.. Encoding.UTF8.GetBytes(parts[0]), .. parts.Skip(1).SelectMany(part => (byte[])[Digits(part), .. Encoding.UTF8.GetBytes(part[2..])])];
    }

    private static byte Digits(string part) => part.Length < 2 ? throw new FormatException() : byte.Parse(part.AsSpan(0, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
