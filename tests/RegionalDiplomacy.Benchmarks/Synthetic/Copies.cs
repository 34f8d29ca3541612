using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Benchmarks.Synthetic;

/// <summary>A record of a synthetic seed: the like of a template in one of the copies.</summary>
public readonly record struct Place(int Template, int Copy);

/// <summary>The copies of the real records: as many whole ones as there are records for, and a last one that has only some records of each kind.</summary>
public sealed class Copies
{
    private const int LongestId = 80;
    private readonly IReadOnlyList<Template> templates;
    private readonly Dictionary<string, int> byId;
    private readonly HashSet<int> last;
    private readonly ILookup<Kind, int> lastByKind;

    /// <summary>Plans copies that have a number of records between them.</summary>
    public Copies(Templates templates, int records)
    {
        this.templates = templates.All;
        byId = this.templates.Index().ToDictionary(pair => pair.Item.Id, pair => pair.Index);
        Whole = records / this.templates.Count;
        var rest = records % this.templates.Count;
        last = [.. Enumerable.Range(0, rest).Select(number => (int)((long)number * this.templates.Count / rest))];
        lastByKind = last.ToLookup(template => this.templates[template].Kind);
    }

    /// <summary>How many copies are whole.</summary>
    public int Whole { get; }

    /// <summary>The template of a place.</summary>
    public Template Template(Place place) => templates[place.Template];

    /// <summary>The records of a kind, copy after copy.</summary>
    public IEnumerable<Place> Of(Kind kind)
    {
        var own = Enumerable.Range(0, templates.Count).Where(template => templates[template].Kind == kind).ToList();
        return Enumerable.Range(0, Whole + 1).SelectMany(copy => own.Select(template => new Place(template, copy))).Where(Has);
    }

    /// <summary>The id of a record: that of its template with the copy's number from 1.</summary>
    public string Id(Place place)
    {
        var (id, suffix) = (templates[place.Template].Id, $"-{place.Copy + 1}");
        return id.Length + suffix.Length <= LongestId ? id + suffix : $"{id[..(LongestId - 20)].TrimEnd('-')}-{place.Template}{suffix}";
    }

    /// <summary>The like of a template in the same copy, or null where that copy has none.</summary>
    public Place? Same(int copy, string template) => new Place(byId[template], copy) is var place && Has(place) ? place : null;

    /// <summary>Some like of a template: in the same copy as a rule, in another one out of ten times. Where no copy has it, another record of its kind that is not taken.</summary>
    public Place Any(int copy, string template, Random random, IReadOnlyCollection<Place> taken)
    {
        var place = new Place(byId[template], random.Next(10) > 0 ? copy : random.Next(Whole + 1));
        if (Has(place)) return place;
        if (Whole > 0) return place with { Copy = 0 };
        var candidates = lastByKind[templates[place.Template].Kind].Select(other => new Place(other, copy)).ToList();
        return candidates.Skip(place.Template % candidates.Count).Concat(candidates).First(candidate => !taken.Contains(candidate));
    }

    private bool Has(Place place) => place.Copy < Whole || last.Contains(place.Template);
}
