using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Agreements;

/// <summary>The declaration of the kind.</summary>
public static class Agreements
{
    /// <summary>Agreements.</summary>
    public static readonly Kind Kind = new Kind<Agreement, AgreementFilter>
    {
        Name = "agreement",
        Route = "agreements",
        Singular = "agreement",
        Plural = "agreements",
        Description = "Treaties, resolutions, declarations, contracts, licences and rules of law: parties, date, status, what they provide and how they are kept.",
        ExampleId = "helmand-river-treaty-1973",
    };
}
