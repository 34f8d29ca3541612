namespace RegionalDiplomacy.Api.Kinds;

/// <summary>What the opening text of the document says of this knowledge base.</summary>
public static class Introduction
{
    /// <summary>Evidence and attribution, and three worked questions.</summary>
    public const string Text = """
        ## Evidence and attribution

        Most of what the report tells is what somebody says. A *statement* therefore names, beside its `text`:

        * `assertedBy`: who says it; `international-crisis-group` is the report’s own voice, and `attribution` says how the report describes the speaker;
        * `modality`: what sort of utterance it is (a fact, an assessment, an allegation, a denial, a forecast …), and `stance`: how the report takes it;
        * `evidence`: where it stands: the section, the paragraph within it, and the footnote, counted through the whole report. Look a place up under [Passages](#/Passages).

        Names that the report does not print are marked `editorial`.

        ## Three worked questions

        1. **Which dams and canals are being built, and who pays?** Open [List projects](#/Projects/ListProjects), choose `dam` and `canal` under *type* and `underConstruction` under *status*, and execute.
           Each record’s `partners` says who pays, and `evidence` where that stands. [See the answer](/api/v1/projects?type=dam,canal&status=underConstruction).
        2. **What are Iran and Afghanistan at odds over, water aside?** Open [List disputes](#/Disputes/ListDisputes), write `iran` under *party*, choose `!water` under *subject*, and execute; a leading `!` rules out.
           For everything between the two, open [Relations](#/Actors/GetRelations). [See the answer](/api/v1/disputes?party=iran&subject=!water).
        3. **Which claims does the report doubt, and what contradicts them?** Open [List claims](#/Claims/ListClaims), choose `doubts` under *stance*, and execute; then open
           [Contradictions](#/Claims/ListContradictions) to see who says the opposite. [See the answer](/api/v1/claims?stance=doubts).
        """;
}
