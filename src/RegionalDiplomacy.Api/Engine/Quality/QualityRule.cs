using System.Text.Json;

namespace RegionalDiplomacy.Api.Engine.Quality;

/// <summary>A rule that the compiled store must keep, asked of the store itself and not of the code that made it.</summary>
/// <param name="Name">The rule's name, in kebab case.</param>
/// <param name="Checks">What it checks, in a sentence.</param>
public abstract record QualityRule(string Name, string Checks);

/// <summary>A rule about rows of the store.</summary>
/// <param name="Name">The rule's name, in kebab case.</param>
/// <param name="Checks">What it checks, in a sentence.</param>
/// <param name="Checked">SQL for what is checked, a row each, for a given catalogue.</param>
/// <param name="Failing">SQL for the ids of what breaks the rule.</param>
public sealed record RowRule(string Name, string Checks, Func<Catalogue, string> Checked, Func<Catalogue, string> Failing) : QualityRule(Name, Checks);

/// <summary>A rule about every object within the stored records of the seeded kinds that has a certain property.</summary>
/// <param name="Name">The rule's name, in kebab case.</param>
/// <param name="Checks">What it checks, in a sentence.</param>
/// <param name="Property">The property's name in JSON.</param>
/// <param name="Broken">Whether an object breaks the rule.</param>
public sealed record ObjectRule(string Name, string Checks, string Property, Func<JsonElement, bool> Broken) : QualityRule(Name, Checks);
