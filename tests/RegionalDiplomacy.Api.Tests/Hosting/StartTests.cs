using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RegionalDiplomacy.Api.Tests.Hosting;

/// <summary>Whoever configures something wrongly is told the key, and sees neither a stack trace nor a service that runs anyway.</summary>
public sealed class StartTests(ApiFixture api) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("regional-diplomacy-start-").FullName;

    [Theory]
    [InlineData("Limits:QuerySeconds", "soon", "'Limits:QuerySeconds' is 'soon'; set a whole number from 1 to 3600 (in the environment 'Limits__QuerySeconds').")]
    [InlineData("Limits:QuerySeconds", "0", "set a whole number from 1 to 3600")]
    [InlineData("Limits:Queries", "-1", "'Limits:Queries' is '-1'")]
    [InlineData("Limits:QuerySecond", "5", "'Limits:QuerySecond' is not a setting; 'Limits' has 'Limits:QuerySeconds'")]
    [InlineData("RateLimit:Requests", "1e3", "'RateLimit:Requests' is '1e3'; set a whole number from 0")]
    [InlineData("Proxy:Trusted:0", "localhost", "'Proxy:Trusted:0' is 'localhost'; set an IP address")]
    [InlineData("Proxy:Trusted:0", "10.0.0.0/33", "'Proxy:Trusted:0' is '10.0.0.0/33'")]
    [InlineData("Seed:Watch", "60", "'Seed:Watch' is not a setting; 'Seed' has 'Seed:Path', 'Seed:WatchSeconds'.")]
    [InlineData("Seed:Path", "/no/such/folder", "Set 'Seed:Path' (in the environment 'Seed__Path')")]
    [InlineData("Store:Path", "/dev/null/store", "Set 'Store:Path' (in the environment 'Store__Path')")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4317", "'OTEL_EXPORTER_OTLP_ENDPOINT' is 'collector:4317'; set an address that begins with http://")]
    [InlineData("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "set grpc or http/protobuf")]
    [InlineData("Logging:Console:FormatterName", "xml", "set simple or json or systemd")]
    [InlineData("Logging:LogLevel:Default", "Loud", "Loud")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true", "'FORWARDEDHEADERS_ENABLED' is 'true'; set false")]
    [InlineData("urls", "nonsense", "nonsense")]
    [InlineData("Kestrel:Endpoints:Https:Url", "https://127.0.0.1:0", "certificate")]
    [InlineData("Kestrel:Certificates:Default:Path", "/no/such/certificate.pfx", "/no/such/certificate.pfx")]
    public async Task A_mistake_of_configuration_is_told_with_its_key(string key, string value, string expected) => await AssertRefused([(key, value)], expected);

    [Fact]
    public async Task All_mistakes_are_told_at_once() =>
        await AssertRefused([("Limits:Queries", "x"), ("RateLimit:Seconds", "y")], "The configuration has 2 mistakes:", "'Limits:Queries' is 'x'", "'RateLimit:Seconds' is 'y'");

    [Fact]
    public async Task An_address_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        await AssertRefused([("urls", address)], address, "already in use");
    }

    [Theory]
    [InlineData("report.json", "{", "report.json: ")]
    [InlineData("themes.json", "{}", "themes.json: a seed file is an array of records.")]
    [InlineData("themes.json", "[{]", "themes.json: ")]
    [InlineData("themes.json", "[{\"id\": \"Water!\", \"label\": \"Water.\", \"summary\": \"x\", \"evidence\": []}]", "themes.json, record Water!: ")]
    public async Task A_mistake_of_the_seed_is_told_with_its_file(string file, string content, string expected)
    {
        foreach (var name in new[] { "report.json", "themes.json" }) File.Copy(Path.Combine(Repository.Root, "seed", name), Path.Combine(folder, name));
        await File.WriteAllTextAsync(Path.Combine(folder, file), content);
        await AssertRefused([("Seed:Path", folder), ("Store:Path", Path.Combine(folder, "store"))], expected);
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "store"), "*.sqlite"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task AssertRefused((string Key, string Value)[] settings, params string[] expected)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "RegionalDiplomacy.Api.dll"));
        foreach (var (key, value) in settings.Prepend(("urls", "http://127.0.0.1:0")).Prepend(("Store:Path", api.Folder)).GroupBy(setting => setting.Item1).Select(same => same.Last()))
            start.ArgumentList.Add($"--{key}={value}");
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }

        Assert.Equal(1, process.ExitCode);
        foreach (var part in expected) Assert.Contains(part, await errors);
        Assert.DoesNotContain("   at ", await errors + await output);
        Assert.DoesNotContain("Exception", await errors + await output);
    }
}
