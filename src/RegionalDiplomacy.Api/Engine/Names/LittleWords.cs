using System.Collections.Frozen;

namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>Words that may stand in a name or be left out without its becoming another name.</summary>
public static class LittleWords
{
    /// <summary>Articles, prepositions and the joiners of Persian, Urdu, Pashto and Arabic, as folding leaves them: «Tehrik-e-Taliban», «al-Qaeda», «Jamaat-ul-Ahrar».</summary>
    public static readonly FrozenSet<string> Joiners = FrozenSet.ToFrozenSet(
    [
        "the", "of", "and", "for", "to", "in", "on", "at", "by", "a", "an", "with", "between",
        "e", "i", "o", "ye", "yi", "u", "da", "d", "va", "wa", "ka", "ki", "ke",
        "al", "ul", "el", "ud", "ut", "as", "ad", "ar", "az",
        "de", "du", "des", "la", "le", "les", "der", "die", "das", "und", "et", "von", "fur", "y", "v", "po",
    ]);

    /// <summary>Titles and forms of address, which go before a person's name and are no part of it, as they sound.</summary>
    public static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "professor", "he", "excellency", "hon", "honourable", "honorable", "sir",
        "mullah", "mulla", "mola", "molla", "mawlawi", "maulawi", "maulvi", "mowlawi", "molavi", "mawlavi", "moulvi", "mawlana", "maulana", "mufti", "sheikh", "shaikh", "sheik", "shaykh",
        "amir", "muminin", "mominin", "chief", "head", "king", "haji", "hajji", "alhaj", "qari", "hafiz", "ustad", "engineer", "eng", "ayatollah", "hojjatoleslam", "seyyed", "sayyid", "syed", "sayed", "agha", "sahib", "saheb",
        "general", "gen", "lt", "lieutenant", "maj", "major", "col", "colonel", "brig", "brigadier", "marshal", "captain", "capt",
        "president", "prime", "minister", "premier", "ambassador", "amb", "secretary", "spokesman", "spokesperson", "deputy", "acting", "interim", "former", "special", "envoy", "representative",
        "foreign", "interior", "defence", "defense", "senator", "governor", "director", "leader", "comrade", "gospodin",
    }.Select(Folding.Sound));
}
