using FluentValidation;
using RegionalDiplomacy.Api.Engine.Problems;
using RegionalDiplomacy.Api.Engine.Reconciliation;
using RegionalDiplomacy.Api.Engine.Search;
using RegionalDiplomacy.Api.Engine.Suggest;

namespace RegionalDiplomacy.Api.Engine.Query;

/// <summary>Reads the parameters of a request into objects and gathers every mistake: what is unknown, unreadable or beyond a limit.</summary>
public static class Binder
{
    /// <summary>The limits of all parameters.</summary>
    public static IReadOnlyList<IValidator> Rules { get; } = [new PagingRules(), new FilterRules(), new SearchRules(), new SearchPagingRules(), new SuggestRules(), new SuggestParametersRules(), new ProposalRules()];

    /// <summary>Fills the targets from the request's query.</summary>
    public static void Bind(BindingContext context, params IReadOnlyList<object> targets)
    {
        var parameters = targets.SelectMany(target => Parameter.Of(target.GetType()).Select(parameter => (parameter, target))).ToList();
        foreach (var (parameter, target) in parameters) parameter.Read(context, target);
        RefuseUnknown(context, [.. parameters.Select(pair => pair.parameter.Name)]);
        foreach (var target in targets) RefuseBeyondLimits(context, target);
    }

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
        foreach (var rule in Rules.Where(rule => rule.CanValidateInstancesOfType(target.GetType())))
            foreach (var error in rule.Validate(new ValidationContext<object>(target)).Errors)
            {
                var name = Json.Name(error.PropertyName);
                // The library tells the name of the property in C#, our own rules that of the parameter.
                var told = error.FormattedMessagePlaceholderValues?.GetValueOrDefault("PropertyName") ?? name;
                context.Mistakes.Add(context.Locate(name, new Mistake { Value = error.AttemptedValue?.ToString(), Detail = error.ErrorMessage.Replace($"'{told}'", $"'{name}'") }));
            }
    }
}
