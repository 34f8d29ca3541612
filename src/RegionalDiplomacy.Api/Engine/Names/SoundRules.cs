namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>How spellings of one sound are brought together: the one table of transliteration, applied from first to last to a folded word.</summary>
public static class SoundRules
{
    /// <summary>The rules in their order.</summary>
    public static readonly IReadOnlyList<SoundRule> All =
    [
        new("dzh", "j", "Tadzhikistan, Tajikistan"),
        new("tsch", "ch", "German"),
        new("tch", "ch", "French: Tchad"),
        new("sch", "sh", "German"),
        new("ch", "C", "kept apart from c, which is k or s"),
        new("sh", "S", "kept apart from s"),
        new("kh", "k", "Khunduz, Qunduz"),
        new("gh", "g", "Afghanistan, Afganistan"),
        new("ph", "f", "Seraph"),
        new("th", "t", "Hizb ut-Tahrir, Thahrir"),
        new("dh", "d", "Dharna"),
        new("zh", "j", "Zhawk, Jawk"),
        new("dj", "j", "Djalalabad"),
        new("ck", "k", "Pollock"),
        new("ce", "se", "Cement"),
        new("ci", "si", "Commercial"),
        new("cy", "si", "Agency"),
        new("c", "k", "Caspian, Kaspiy"),
        new("q", "k", "Qandahar, Kandahar"),
        new("x", "k", "Uzbek x: Xayraton"),
        new("w", "v", "Wakhan, Vakhan"),
        new("ee", "i", "Rasheed, Rashid"),
        new("oo", "u", "Yaqoob, Yaqub"),
        new("ou", "u", "French: Kaboul"),
        new("ai", "i", "Hairatan, Heiratan"),
        new("ay", "i", "Hayratan"),
        new("ei", "i", "Heiratan"),
        new("ey", "i", "Feyzabad"),
        new("iy", "i", "Mawlawiy"),
        new("y", "i", "Syed, Sied"),
        new("o", "u", "Mohammad, Muhammad"),
        new("e", "i", "Helmand, Hilmand"),
    ];
}

/// <summary>One rule: letters, what they become, and a case that shows why.</summary>
/// <param name="From">The letters.</param>
/// <param name="To">What they become.</param>
/// <param name="Example">Spellings that the rule brings together, or where it comes from.</param>
public sealed record SoundRule(string From, string To, string Example)
{
    /// <summary>The word with the rule applied wherever its letters occur.</summary>
    public string Apply(string word) => word.Replace(From, To, StringComparison.Ordinal);
}
