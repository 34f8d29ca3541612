using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Problems;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The mark between two pages: the sort values of the last record, sealed with a hash of the query and the dataset version that it belongs to.</summary>
public static class Cursor
{
    private const int SealLength = 12;
    private const int VersionLength = 16;

    /// <summary>Writes a cursor.</summary>
    /// <param name="values">The sort values: texts, numbers or null.</param>
    /// <param name="query">The canonical query without its cursor and limit.</param>
    /// <param name="version">The dataset version.</param>
    public static string Write(IReadOnlyList<object?> values, string query, string version)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(values);
        return Base64Url.EncodeToString([.. Seal(body, query, version), .. Encoding.ASCII.GetBytes(version), .. body]);
    }

    /// <summary>Reads a cursor back: the sort values and the dataset version that it belongs to; null when it was altered or belongs to another query.</summary>
    public static (IReadOnlyList<object?> Values, string Version)? Read(string cursor, string query)
    {
        if (!Base64Url.IsValid(cursor, out var length) || length <= SealLength + VersionLength) return null;
        var bytes = Base64Url.DecodeFromChars(cursor);
        var version = Encoding.ASCII.GetString(bytes, SealLength, VersionLength);
        var body = bytes.AsSpan(SealLength + VersionLength);
        if (!Seal(body, query, version).AsSpan().SequenceEqual(bytes.AsSpan(0, SealLength))) return null;
        return ([.. JsonSerializer.Deserialize<JsonElement[]>(body)!.Select(Value)], version);
    }

    /// <summary>Reads the cursor of a request; one that cannot be taken is reported, and null.</summary>
    public static IReadOnlyList<object?>? Read(string cursor, string query, string version, BindingContext context)
    {
        var read = Read(cursor, query);
        if (read?.Version == version) return read.Value.Values;
        context.Mistakes.Add(context.Locate("cursor", new Mistake
        {
            Value = cursor,
            Detail = read is null
                ? "The cursor was altered or belongs to another query; begin again without it."
                : $"The dataset changed while you were paging: the cursor belongs to version {read.Value.Version}, and this is {version}. Begin again without it, so that the pages fit together.",
        }));
        return null;
    }

    private static byte[] Seal(ReadOnlySpan<byte> body, string query, string version) =>
        SHA256.HashData([.. Encoding.UTF8.GetBytes($"{version}\n{query}\n"), .. body])[..SealLength];

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out var whole) ? (object)whole : element.GetDouble(),
        _ => null,
    };
}
