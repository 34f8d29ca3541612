using System.Runtime.InteropServices;
using Dapper;
using RegionalDiplomacy.Api.Engine.Suggest;

namespace RegionalDiplomacy.Api.Engine.Storage;

/// <summary>Looks completions up in the store, each with work that is bounded however many names there are.</summary>
public sealed class SuggestIndex : IDisposable
{
    /// <summary>What stands for any kind.</summary>
    internal const string AnyKind = "";

    private const string Looked = "SELECT c.name_key, c.kind, c.place";
    private static readonly string Most = $"LIMIT {BusyPrefixes.MostLookedThrough}";

    private readonly ReadConnection connection;

    internal SuggestIndex(ReadConnection connection) => this.connection = connection;

    /// <summary>The names that are what was typed.</summary>
    public IEnumerable<Completion> Named(string folded, IReadOnlyList<string>? kinds) => Query(
        $"{Looked} FROM name n CROSS JOIN completion c ON c.name_key = n.key WHERE n.folded = @folded {Only(kinds)} {Most}", new { folded, kinds });

    /// <summary>The names of which a word begins with what was typed.</summary>
    public IEnumerable<Completion> Begun(string folded, IReadOnlyList<string>? kinds)
    {
        var prefix = folded.Length > NameRow.LongestStart ? folded[..NameRow.LongestStart] : folded;
        var busy = connection.Prepared("SELECT prefix FROM suggestion WHERE prefix >= @prefix LIMIT 1").First(row => row.Text(0), prefix);
        if (busy?.StartsWith(prefix, StringComparison.Ordinal) == true)
            return (kinds ?? [AnyKind]).SelectMany(kind => connection.Prepared("SELECT names FROM suggestion WHERE prefix = @busy AND kind = @kind").First(row => Unpacked(row.Bytes(0), kind), busy, kind) ?? [])
                .OrderBy(one => one.Place).Take(BusyPrefixes.Kept);
        var whole = folded.Length > NameRow.LongestStart ? "AND c.name_key IN (SELECT key FROM name WHERE key = c.name_key AND instr(folded, @folded))" : "";
        return Query(
            $"SELECT c.name_key, c.kind, c.place + CASE WHEN s.position > 0 THEN {Completion.Inner} ELSE 0 END FROM name_start s CROSS JOIN completion c ON c.name_key = s.name_key WHERE s.start >= @prefix AND s.start < @after {Only(kinds)} {whole}",
            new { prefix, after = After(prefix), kinds, folded });
    }

    /// <summary>The names that sound as what was typed does, as far as it goes.</summary>
    public IEnumerable<Completion> Sounding(string sound, IReadOnlyList<string>? kinds) => Query(
        $"{Looked} FROM name n CROSS JOIN completion c ON c.name_key = n.key WHERE n.sound >= @sound AND n.sound < @after {Only(kinds)} {Most}", new { sound, after = After(sound), kinds });

    /// <summary>What is told of names.</summary>
    public IReadOnlyDictionary<long, SuggestedName> Told(IReadOnlyCollection<long> names) => connection.Sqlite.Query<(long NameKey, string Id, string Kind, string Label, string? Alias, string Hint)>("""
        SELECT n.key, r.id, r.kind, r.label, CASE WHEN n.sort IS NOT NULL THEN n.name END, h.text
        FROM name n JOIN record r ON r.key = n.record_key JOIN hint h ON h.record_key = r.key WHERE n.key IN @names
        """, new { names }).ToDictionary(row => row.NameKey, row => new SuggestedName(row.Id, row.Kind, row.Label, row.Alias, row.Hint));

    /// <summary>Label, hint and the number of links that lead there, by the ids of records.</summary>
    public IReadOnlyDictionary<string, (string Label, string Hint, long Links)> Records(IReadOnlyCollection<string> ids) => connection.Sqlite.Query<(string Id, string Label, string Hint, long Links)>("""
        SELECT r.id, r.label, h.text, ifnull(p.links, 0) FROM record r JOIN hint h ON h.record_key = r.key LEFT JOIN prominence p ON p.record_key = r.key WHERE r.id IN @ids
        """, new { ids }).ToDictionary(row => row.Id, row => (row.Label, row.Hint, row.Links));

    /// <inheritdoc/>
    public void Dispose() => connection.Dispose();

    private IEnumerable<Completion> Query(string sql, object parameters) => connection.Sqlite.Query<(long NameKey, string Kind, long Place)>(sql, parameters).Select(row => new Completion(row.NameKey, row.Kind, row.Place));

    private static string Only(IReadOnlyList<string>? kinds) => kinds is null ? "" : "AND c.kind IN @kinds";

    /// <summary>Names as the table of busy prefixes holds them: place and key of each, as two numbers of eight bytes.</summary>
    internal static byte[] Packed(IEnumerable<Completion> names) => MemoryMarshal.AsBytes<long>(names.SelectMany(name => new[] { name.Place, name.NameKey }).ToArray()).ToArray();

    private static Completion[] Unpacked(ReadOnlySpan<byte> bytes, string kind)
    {
        var numbers = MemoryMarshal.Cast<byte, long>(bytes);
        var names = new Completion[numbers.Length / 2];
        for (var index = 0; index < names.Length; index++) names[index] = new Completion(numbers[2 * index + 1], kind, numbers[2 * index]);
        return names;
    }

    // Folded names and sounds consist of letters, digits and spaces, all of which come before this.
    private static string After(string prefix) => prefix + '{';
}
