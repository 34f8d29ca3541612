using System.Collections.Frozen;

namespace RegionalDiplomacy.Api.Engine.Names;

/// <summary>Letters whose usual romanisation in names of this field differs from what a general transliteration makes of them: Arabic script as Persian, Pashto and Urdu write it, and Cyrillic.</summary>
public static class Letters
{
    /// <summary>The letters, each with the Latin letters it stands for.</summary>
    public static readonly FrozenDictionary<char, string> Table = Of(
        // Long vowels and their carriers; the general library leaves them out, and with them every vowel of a name.
        "ا=a آ=a أ=a إ=i ٱ=a ى=a ة=a و=u ؤ=u ي=i ی=i ئ=i ې=e ۍ=i ے=e ۀ=e",
        // Letters that Persian, Pashto and Urdu sound alike.
        "ث=s ص=s ذ=z ض=z ظ=z ط=t ح=h ع= ء= ه=h ہ=h ھ=h ۃ=a",
        "ب=b پ=p ت=t ج=j چ=ch خ=kh د=d ر=r ز=z ژ=zh س=s ش=sh غ=gh ف=f ق=q ک=k ك=k گ=g ل=l م=m ن=n",
        "ټ=t ٹ=t ډ=d ڈ=d ړ=r ڑ=r ڼ=n ں=n څ=ts ځ=dz ږ=zh ښ=sh ګ=g ݣ=g",
        // Short vowels, doubling and joining marks are written by few and searched by none; between words the zero-width marks part what is one word, as a hyphen does.
        "َ= ُ= ِ= ّ= ْ= ً= ٌ= ٍ= ٰ= ـ= ‌=- ‍= ‎= ‏=",
        // Cyrillic of Uzbek, Tajik, Kazakh and Kyrgyz.
        "қ=q ғ=gh ҳ=h ў=o ҷ=j ӣ=i ӯ=u ә=a ө=o ү=u ұ=u ң=ng і=i һ=h х=kh щ=shch ы=y э=e е=e ё=yo ъ= ь= й=y ж=zh ц=ts ю=yu я=ya");

    private static FrozenDictionary<char, string> Of(params IEnumerable<string> lines) => lines
        .SelectMany(line => line.Split(' '))
        .Select(pair => (Letter: pair[0], Latin: pair[2..]))
        .ToFrozenDictionary(pair => pair.Letter, pair => pair.Latin);
}
