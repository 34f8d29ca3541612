using System.Text.Json;
using RegionalDiplomacy.Api.Engine.Storage;

namespace RegionalDiplomacy.Api.Engine.Quality;

/// <summary>Looks at every object within the stored records of the seeded kinds, once for all rules.</summary>
public sealed class ObjectSurvey(IReadOnlyList<ObjectRule> rules)
{
    private readonly int[] having = new int[rules.Count];
    private readonly List<string>[] failing = [.. rules.Select(_ => new List<string>())];

    /// <summary>What the rules find in a store.</summary>
    public static IEnumerable<QualityResult> Of(Catalogue catalogue, Store store)
    {
        var survey = new ObjectSurvey([.. catalogue.Quality.OfType<ObjectRule>()]);
        foreach (var found in catalogue.Where(kind => kind.IsSeeded).SelectMany(kind => store.All(kind)).AsParallel().AsOrdered().Select(survey.Look)) survey.Add(found);
        return survey.Results;
    }

    private IEnumerable<QualityResult> Results =>
        rules.Select((rule, index) => new QualityResult(rule.Name, rule.Checks, having[index], failing[index]));

    private (string Id, bool[] Having, bool[] Broken) Look(byte[] record)
    {
        using var json = JsonDocument.Parse(record);
        var (seen, broken) = (new bool[rules.Count], new bool[rules.Count]);
        Look(json.RootElement, seen, broken);
        return (json.RootElement.GetProperty("id").GetString()!, seen, broken);
    }

    private void Look(JsonElement value, bool[] seen, bool[] broken)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) Look(item, seen, broken);
            return;
        }

        if (value.ValueKind != JsonValueKind.Object) return;
        foreach (var member in value.EnumerateObject())
        {
            Look(member.Value, seen, broken);
            for (var index = 0; index < rules.Count; index++)
            {
                if (!member.NameEquals(rules[index].Property)) continue;
                seen[index] = true;
                broken[index] |= rules[index].Broken(value);
            }
        }
    }

    private void Add((string Id, bool[] Having, bool[] Broken) found)
    {
        for (var index = 0; index < rules.Count; index++)
        {
            if (found.Having[index]) having[index]++;
            if (found.Broken[index]) failing[index].Add(found.Id);
        }
    }
}
