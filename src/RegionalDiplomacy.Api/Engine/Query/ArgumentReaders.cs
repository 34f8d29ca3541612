using System.Collections.Frozen;
using System.Globalization;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>The ways in which values of parameters are read, one for each type of property that a filter can have. A reader that cannot read reports why and gives null.</summary>
public static class ArgumentReaders
{
    private static readonly FrozenDictionary<Type, Func<Argument, object?>> Readers = new Dictionary<Type, Func<Argument, object?>>
    {
        [typeof(string)] = Single(Text),
        [typeof(int)] = Single(Number),
        [typeof(bool)] = Single(Flag),
        [typeof(EdtfDate)] = Single(Date),
        [typeof(IdList)] = argument => ListReader.Choice(argument, new IdList(), IsId, $"an id consists of letters, digits, hyphens and, for a place in the report, dots, {FilterRules.LongestText} of them at most"),
        [typeof(SectionList)] = argument => ListReader.Words(argument, new SectionList(), argument.Context.Sections),
        [typeof(KindNames)] = argument => ListReader.Words(argument, new KindNames(), argument.Context.Kinds),
        [typeof(NamedKinds)] = argument => ListReader.Words(argument, new NamedKinds(), argument.Context.Kinds),
        [typeof(SortList)] = Sort,
        [typeof(FieldList)] = Fields,
        [typeof(FacetList)] = Facets,
        [typeof(KindList)] = Kinds,
    }.ToFrozenDictionary();

    /// <summary>The reader for a type of property.</summary>
    public static Func<Argument, object?> For(Type type)
    {
        if (Readers.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var reader)) return reader;
        if (Nullable.GetUnderlyingType(type) is { IsEnum: true } single) return Single((argument, value) => Word(argument, value, single));
        var words = EnumWords.Of(type.GenericTypeArguments[0]);
        return argument => ListReader.Words(argument, (Choice)Activator.CreateInstance(type)!, words);
    }

    private static Func<Argument, object?> Single(Func<Argument, string, object?> read) => argument => argument.Values switch
    {
        ["" or null] => argument.Refuse("", $"'{argument.Name}' has no value; give it one or leave it out."),
        [var value] => read(argument, value),
        _ => argument.Refuse(string.Join('&', argument.Values), $"'{argument.Name}' takes one value and was given {argument.Values.Count}."),
    };

    private static string Text(Argument argument, string value) => value;

    private static object? Word(Argument argument, string value, Type type)
    {
        var words = EnumWords.Of(type);
        return words.Contains(value) ? Enum.Parse(type, value, ignoreCase: true) : argument.Refuse(value, $"'{value}' is not one of the words of '{argument.Name}'.", words);
    }

    private static object? Number(Argument argument, string value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : argument.Refuse(value, $"'{value}' is not a whole number, and '{argument.Name}' takes one.");

    private static object? Flag(Argument argument, string value) => value switch
    {
        "true" => true,
        "false" => false,
        _ => argument.Refuse(value, $"'{argument.Name}' is either true or false, not '{value}'.", ["true", "false"]),
    };

    private static object? Date(Argument argument, string value) =>
        EdtfDate.TryParse(value, out var date)
            ? date
            : argument.Refuse(value, $"'{value}' is not an EDTF date; write a year, month or day such as 2022, 2022-03 or 2022-03-15.");

    private static SortList Sort(Argument argument)
    {
        var keys = argument.Parts.Select(part => new SortKey(part.TrimStart('-'), part.StartsWith('-'))).ToList();
        IReadOnlyList<string> known = [.. argument.Context.Kind!.Shape.SortKeys];
        ListReader.RefuseUnknown(argument, keys.Select(key => key.Name), known, "is not a property to sort by");
        ListReader.RefuseTwice(argument, keys.Select(key => key.Name));
        return new SortList(keys);
    }

    private static FieldList Fields(Argument argument)
    {
        ListReader.RefuseUnknown(argument, argument.Parts, [.. argument.Context.Kind!.Shape.Properties.Select(property => property.Name)], "is not a top-level property of the record");
        ListReader.RefuseTwice(argument, argument.Parts);
        return new FieldList(argument.Parts.ToHashSet());
    }

    private static FacetList Facets(Argument argument)
    {
        ListReader.RefuseUnknown(argument, argument.Parts, [.. argument.Context.Kind!.Dimensions.Select(dimension => dimension.Parameter)], "is not a filter whose values can be counted");
        ListReader.RefuseTwice(argument, argument.Parts);
        return new FacetList([.. argument.Parts.Order(StringComparer.Ordinal)]);
    }

    private static KindList Kinds(Argument argument)
    {
        ListReader.RefuseUnknown(argument, argument.Parts, argument.Context.Kinds, "is not a kind");
        ListReader.RefuseTwice(argument, argument.Parts);
        return new KindList([.. argument.Parts.Order(StringComparer.Ordinal)]);
    }

    private static bool IsId(string text) => text.Length <= FilterRules.LongestText && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');
}
