using FluentValidation;
using FluentValidation.Validators;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Limits how many characters a text has, counted as JSON Schema counts them: a letter beyond the first plane is one, though .NET takes two for it.</summary>
public sealed class CharactersValidator<T>(int least, int most) : LengthValidator<T>(least, most)
{
    /// <inheritdoc/>
    public override bool IsValid(ValidationContext<T> context, string value)
    {
        if (value is null || PlainText.Length(value) is var length && length >= Min && length <= Max) return true;
        context.MessageFormatter.AppendArgument("MinLength", Min).AppendArgument("MaxLength", Max).AppendArgument("TotalLength", PlainText.Length(value));
        return false;
    }
}

/// <summary>The rule in words.</summary>
public static class CharacterRules
{
    /// <summary>The text has so many characters.</summary>
    public static IRuleBuilderOptions<T, string?> Characters<T>(this IRuleBuilder<T, string?> rule, int least, int most) => rule.SetValidator(new CharactersValidator<T>(least, most)!);
}
