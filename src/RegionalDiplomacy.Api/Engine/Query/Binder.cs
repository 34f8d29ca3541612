using FluentValidation;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Reconciliation;
using RegionalDiplomacy.Api.Engine.Search;
using RegionalDiplomacy.Api.Engine.Suggest;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Reads the parameters of a request into objects and gathers every mistake: what is unknown, unreadable or beyond a limit.</summary>
public static class Binder
{
    // Made when they are first needed: FluentValidation compiles expressions, and a request for a record needs none.
    private static readonly IReadOnlyList<(Type Target, Lazy<IValidator> Rules)> Limits =
        [Of<Paging, PagingRules>(), Of<Filter, FilterRules>(), Of<SearchFilter, SearchRules>(), Of<SearchPaging, SearchPagingRules>(), Of<SuggestFilter, SuggestRules>(), Of<SuggestParameters, SuggestParametersRules>(), Of<ProposalParameters, ProposalRules>()];

    /// <summary>The limits of the parameters that a type has.</summary>
    public static IEnumerable<IValidator> Rules(Type type) => from limit in Limits where limit.Target.IsAssignableFrom(type) select limit.Rules.Value;

    /// <summary>Fills the targets from the request's query.</summary>
    public static void Bind(BindingContext context, params IReadOnlyList<object> targets)
    {
        var parameters = targets.SelectMany(target => Parameter.Of(target.GetType()).Select(parameter => (parameter, target))).ToList();
        foreach (var (parameter, target) in parameters) parameter.Read(context, target);
        RefuseUnknown(context, [.. parameters.Select(pair => pair.parameter.Name)]);
        foreach (var target in targets) RefuseBeyondLimits(context, target);
    }

    private static (Type Target, Lazy<IValidator> Rules) Of<TTarget, TRules>()
        where TRules : AbstractValidator<TTarget>, new() => (typeof(TTarget), new Lazy<IValidator>(() => new TRules()));

    private static void RefuseUnknown(BindingContext context, IReadOnlyList<string> known)
    {
        foreach (var name in context.Names.Where(name => !known.Contains(name)))
            context.Mistakes.Add(context.Locate(name, new Mistake
            {
                Value = name,
                Detail = $"'{name}' is not a parameter of this address.",
                Allowed = known,
                Suggestions = Suggestions.For(context.Mistakes, name, known, near => context.Renamed(name, near)),
            }));
    }

    private static void RefuseBeyondLimits(BindingContext context, object target)
    {
        foreach (var rule in Rules(target.GetType()))
            foreach (var error in rule.Validate(new ValidationContext<object>(target)).Errors)
            {
                var name = Json.Name(error.PropertyName);
                // The library tells the name of the property in C#, our own rules that of the parameter.
                var told = error.FormattedMessagePlaceholderValues?.GetValueOrDefault("PropertyName") ?? name;
                context.Mistakes.Add(context.Locate(name, new Mistake { Value = error.AttemptedValue?.ToString(), Detail = error.ErrorMessage.Replace($"'{told}'", $"'{name}'") }));
            }
    }
}
