using RegionalDiplomacy.Api.Engine;

namespace RegionalDiplomacy.Api.Kinds.Projects;

/// <summary>The declaration of the kind.</summary>
public static class Projects
{
    /// <summary>Projects.</summary>
    public static readonly Kind Kind = new Kind<Project, ProjectFilter>
    {
        Name = "project",
        Route = "projects",
        Singular = "project",
        Plural = "projects",
        Description = "Canals, dams, railways, pipelines, power lines, mines, parks, roads, equipment and schemes: how far they are, who takes part and who pays, the numbers, and what stands in their way.",
        ExampleId = "qush-tepa-canal",
        Mutual = [("disputes", "projects")],
    };
}
