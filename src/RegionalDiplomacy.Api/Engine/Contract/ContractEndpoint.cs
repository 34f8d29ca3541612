using RegionalDiplomacy.Api.Engine.Endpoints;
using RegionalDiplomacy.Api.Engine.OpenApi;

namespace RegionalDiplomacy.Api.Engine.Contract;

/// <summary>Tells the contract, and puts its fingerprint on every response.</summary>
public static class ContractEndpoint
{
    /// <summary>The header that every response carries.</summary>
    public const string Header = "X-Contract";

    /// <summary>The contract's address.</summary>
    public const string Address = "/api/v1/schema";

    /// <summary>Puts the fingerprint on every response, whoever writes it.</summary>
    public static IApplicationBuilder UseContract(this IApplicationBuilder app)
    {
        var fingerprint = ContractSchema.FingerprintOf(app.ApplicationServices.GetRequiredService<Catalogue>());
        return app.Use((context, next) =>
        {
            // Set as the response starts, for an answer that fails is written anew and loses what was set before.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = fingerprint;
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>Maps the contract.</summary>
    public static void MapContract(this IEndpointRouteBuilder routes)
    {
        // Not before it is asked for: it has all that describes the contract.
        var schema = new Lazy<ContractSchema>(() => ContractSchema.Of(routes.ServiceProvider.GetRequiredService<Catalogue>()));
        routes.MapAnswer(Address, _ => schema.Value, new Operation
        {
            Id = "GetSchema",
            Tag = Operations.AboutTag,
            Summary = "Tells the contract: kinds, fields, filters, operators and words.",
            Description = "What a program can rely on, to be read by a program. Its fingerprint stands in the header `X-Contract` of every response, so that a client notices a changed contract without asking.",
            Answer = typeof(ContractSchema),
            AnswerDescription = "The contract.",
            Example = _ => schema.Value,
        });
    }
}
