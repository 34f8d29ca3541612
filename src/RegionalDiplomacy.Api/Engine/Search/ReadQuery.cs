namespace RegionalDiplomacy.Api.Engine.Search;

/// <summary>A query as it was understood.</summary>
/// <param name="Terms">Its terms.</param>
/// <param name="Begun">Records whose name the whole query begins, with the part of the name that it has; none if the query is a name itself or is finished.</param>
/// <param name="PassedOver">The words that only put the question.</param>
/// <param name="IsQuestion">Whether it is a question, which what is said answers better than the things it is about.</param>
public sealed record ReadQuery(IReadOnlyList<Term> Terms, IReadOnlyList<(NamedRecord Record, double Part)> Begun, IReadOnlyList<string> PassedOver, bool IsQuestion);
