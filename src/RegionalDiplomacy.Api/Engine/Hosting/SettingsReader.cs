using System.Globalization;
using System.Net;

namespace RegionalDiplomacy.Api.Engine.Hosting;

/// <summary>Reads settings and gathers every mistake: what is unreadable, beyond its limits or not known at all.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly Dictionary<string, List<string>> known = [];
    private readonly List<string> mistakes = [];

    public string? Text(string key)
    {
        Know(key);
        return string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];
    }

    public int Number(string key, int otherwise, int least, int most)
    {
        if (Text(key) is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Refuse(key, text, $"a whole number from {least} to {most}");
        return otherwise;
    }

    public IReadOnlyList<IPNetwork> Networks(string key)
    {
        Know(key);
        return [.. configuration.GetSection(key).GetChildren().Select(item => Network(item.Path, item.Value)).OfType<IPNetwork>()];
    }

    public Uri? Address(string key)
    {
        if (Text(key) is not { } text) return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") return address;
        Refuse(key, text, "an address that begins with http:// or https://");
        return null;
    }

    public void Word(string key, params IReadOnlyList<string> words)
    {
        if (Text(key) is { } text && !words.Contains(text)) Refuse(key, text, string.Join(" or ", words));
    }

    /// <exception cref="SettingsException">There are mistakes.</exception>
    public void RefuseMistakes()
    {
        foreach (var (section, keys) in known)
            foreach (var child in configuration.GetSection(section).GetChildren().Where(child => !keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
                mistakes.Add($"'{child.Path}' is not a setting; '{section}' has {string.Join(", ", keys.Select(key => $"'{section}:{key}'"))}.");
        if (mistakes.Count > 0) throw new SettingsException(mistakes);
    }

    private IPNetwork? Network(string key, string? text)
    {
        if (IPAddress.TryParse(text, out var address)) return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        if (IPNetwork.TryParse(text, out var network)) return network;
        Refuse(key, text, "an IP address such as 192.0.2.1, or a network such as 192.0.2.0/24");
        return null;
    }

    // Only sections of our own are known key by key; the framework's may hold more than is read here.
    private void Know(string key)
    {
        if (key.Split(':') is not [var section, var name] || section == "Logging") return;
        if (!known.TryGetValue(section, out var names)) known[section] = names = [];
        names.Add(name);
    }

    private void Refuse(string key, string? value, string allowed) =>
        mistakes.Add($"'{key}' is '{value}'; set {allowed} (in the environment '{key.Replace(":", "__")}').");
}
