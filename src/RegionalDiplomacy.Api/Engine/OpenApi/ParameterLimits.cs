using System.Globalization;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using RegionalDiplomacy.Api.Engine.Reconciliation;
using RegionalDiplomacy.Api.Engine.Suggest;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RegionalDiplomacy.Api.Engine.OpenApi;

/// <summary>Copies into the document what the rules of completions and proposals demand, so that it is said once.</summary>
public sealed class ParameterLimits : IOperationFilter
{
    private static readonly Dictionary<Type, IValidator> Rules = new()
    {
        [typeof(SuggestFilter)] = new SuggestRules(),
        [typeof(SuggestParameters)] = new SuggestParametersRules(),
        [typeof(ProposalParameters)] = new ProposalRules(),
    };

    /// <inheritdoc/>
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var said = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Operation>().Single();
        foreach (var type in said.Query.Where(Rules.ContainsKey))
            foreach (var parameter in Query.Parameter.Of(type))
                foreach (var (rule, _) in Rules[type].CreateDescriptor().GetValidatorsForMember(parameter.Property.Name))
                    Copy(rule, operation.Parameters!.OfType<OpenApiParameter>().Single(one => one.Name == parameter.Name));
    }

    private static void Copy(IPropertyValidator rule, OpenApiParameter parameter)
    {
        var schema = (OpenApiSchema)parameter.Schema!;
        if (rule is INotNullValidator) parameter.Required = true;
        if (rule is IBetweenValidator between) (schema.Minimum, schema.Maximum) = (Convert.ToString(between.From, CultureInfo.InvariantCulture), Convert.ToString(between.To, CultureInfo.InvariantCulture));
        if (rule is ILengthValidator length) (schema.MinLength, schema.MaxLength) = (length.Min, length.Max);
    }
}
