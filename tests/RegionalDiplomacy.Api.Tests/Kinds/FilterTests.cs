namespace RegionalDiplomacy.Api.Tests.Kinds;

/// <summary>One row a question: what is asked, and which records answer it.</summary>
public sealed class FilterTests(ApiFixture api)
{
    [Theory]
    [InlineData("actors?type=fund", "adaptation-fund,global-environment-facility,green-climate-fund")]
    [InlineData("actors?type=state&placement=neighbour", "iran,pakistan,tajikistan,turkmenistan,uzbekistan")]
    [InlineData("actors?type=state&placement=moreDistant", "qatar,saudi-arabia,turkiye,united-arab-emirates")]
    [InlineData("actors?placement=regionalPower", "china,india,russia")]
    [InlineData("actors?region=centralAsia&type=state", "kazakhstan,kyrgyzstan,tajikistan,turkmenistan,uzbekistan")]
    [InlineData("actors?bordersAfghanistan=true", "china,iran,pakistan,tajikistan,turkmenistan,uzbekistan")]
    [InlineData("actors?firstEmirate=recognised", "pakistan,saudi-arabia,united-arab-emirates")]
    [InlineData("actors?firstEmirate=backedArmedOpposition", "india,iran,russia,tajikistan")]
    [InlineData("actors?talibanRepresentation=ambassadorAccredited", "china")]
    [InlineData("actors?partOf=united-nations&type=internationalBody&q=Sinirlio%C4%9Flu", "un-security-council,un-special-coordinator")]
    [InlineData("militant-groups?theatre=east", "jaish-e-muhammad,lashkar-e-tayyiba,tehreek-e-taliban-pakistan")]
    [InlineData("militant-groups?handling=relocation&theatre=north", "disbanded-border-group,northern-militant-groups")]
    [InlineData("militant-groups?threatens=india&theatre=east", "jaish-e-muhammad,lashkar-e-tayyiba")]
    [InlineData("militant-groups?tiedTo=tehreek-e-taliban-pakistan", "islamic-state-khorasan-province,tehreek-e-jihad-pakistan")]
    [InlineData("disputes?party=iran&subject=water", "farah-rud-and-bakhshabad-dispute,helmand-water-dispute")]
    [InlineData("disputes?project=qush-tepa-canal", "amu-darya-and-qush-tepa-dispute,central-asian-water-allocation-dispute")]
    [InlineData("disputes?subject=airspace,water&militantGroup=tehreek-e-taliban-pakistan&status=escalating", "ttp-dispute")]
    [InlineData("projects?type=dam", "bakhshabad-dam,kajaki-dam,kamal-khan-dam,shah-wa-aroos-dam,toori-dam")]
    [InlineData("projects?type=railway", "china-kyrgyzstan-uzbekistan-railway,mazar-e-sharif-herat-railway,trans-afghan-railway")]
    [InlineData("projects?type=railway,dam&type=!dam&country=pakistan", "trans-afghan-railway")]
    [InlineData("projects?partner=uzbekistan&role=offersSupport", "qush-tepa-canal")]
    [InlineData("projects?country=turkmenistan&type=gasPipeline,powerLine&status=!inOperation", "tapi-pipeline,tutap-power-plan")]
    [InlineData("projects?dispute=helmand-water-dispute&type=dam&id=!planned-afghan-dams", "bakhshabad-dam,kamal-khan-dam")]
    [InlineData("projects?dateFrom=2022-03&dateTo=2022-03&type=canal", "qush-tepa-canal")]
    [InlineData("projects?status=neverCarriedOut", "helmand-measuring-stations")]
    [InlineData("projects?q=wind+farms", "small-scale-power-projects")]
    [InlineData("recommendations?field=water&project=qush-tepa-canal&force=should,could", "agree-on-watersheds-and-climate-adaptation,allow-foreign-expertise-into-qush-tepa,offer-qush-tepa-support-in-an-economic-package")]
    [InlineData("recommendations?addressee=pakistan", "address-root-causes-of-militancy-in-pakistan")]
    [InlineData("recommendations?addresseeGroup=financialInstitutions", "let-banks-handle-afghan-transactions,map-water-flows-with-the-world-bank")]
    [InlineData("recommendations?militantGroup=tehreek-e-taliban-pakistan&addresseeGroup=namedState", "address-root-causes-of-militancy-in-pakistan")]
    [InlineData("recommendations?force=atLeast", "refrain-from-blocking-practical-steps,seek-feedback-from-afghan-forces")]
    [InlineData("recommendations?dispute=helmand-water-dispute&force=must", "make-progress-on-water-most-urgently,reach-a-wider-agreement-or-understanding")]
    [InlineData("themes?q=opium", "narcotics")]
    public async Task A_filter_finds_exactly_its_records(string query, string ids) =>
        Assert.Equal(ids.Split(',').Order(), (await api.Ids($"/api/v1/{query}&limit=200")).Order());
}
