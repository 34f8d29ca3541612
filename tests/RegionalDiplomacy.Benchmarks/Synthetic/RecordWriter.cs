using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RegionalDiplomacy.Benchmarks.Synthetic;

/// <summary>Writes a file of synthetic records, one a line.</summary>
public sealed partial class RecordWriter(Copies copies, string path, Random random) : IDisposable
{
    // Copies are spread over so many years, so that dates tell records apart as little or as much as they really do.
    private const int Years = 30;

    private readonly FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);

    /// <summary>Writes the records.</summary>
    public void Write(IEnumerable<(string Id, Place Place)> records)
    {
        foreach (var (index, (id, place)) in records.Index())
        {
            Write(index == 0 ? "[\n{\"id\":\"" : ",\n{\"id\":\"");
            Write(id);
            Write("\"");
            WriteParts(place);
            Write("}");
        }

        Write("\n]\n");
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    // A record that names another twice does so in its copy too.
    private void WriteParts(Place place)
    {
        var targets = new Dictionary<string, Place>();
        foreach (var part in copies.Template(place).Parts)
            switch (part)
            {
                case Part.Literal literal: stream.Write(literal.Json); break;
                case Part.Text text: WriteText(text); break;
                case Part.Date date: Write($"\"{Shifted(date.Edtf, place.Copy % Years)}\""); break;
                case Part.LinkTo link:
                    if (!targets.TryGetValue(link.Id, out var target)) targets.Add(link.Id, target = copies.Any(place.Copy, link.Id, random, targets.Values));
                    Write($"\"{copies.Id(target)}\"");
                    break;
                case Part.MutualLinks links:
                    Write($"[{string.Join(',', links.Ids.Select(link => copies.Same(place.Copy, link)).OfType<Place>().Select(found => $"\"{copies.Id(found)}\""))}]");
                    break;
            }
    }

    private void WriteText(Part.Text text)
    {
        stream.WriteByte((byte)'"');
        var first = true;
        foreach (var word in text.Words.Take(text.Length, random))
        {
            if (!first) stream.WriteByte((byte)' ');
            Write(word);
            first = false;
        }

        stream.WriteByte((byte)'"');
    }

    // The leap day exists in few years, and a decade has three digits.
    private static string Shifted(string edtf, int years) =>
        edtf.Contains("02-29") ? edtf : Year().Replace(edtf, match => (int.Parse(match.Value, CultureInfo.InvariantCulture) - years).ToString("0000", CultureInfo.InvariantCulture));

    private void Write(string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex("[0-9]{4}")]
    private static partial Regex Year();
}
