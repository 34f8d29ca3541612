using System.Reflection;
using System.Text.RegularExpressions;
using RegionalDiplomacy.Api.Engine.Query;
using RegionalDiplomacy.Api.Kinds;
using RegionalDiplomacy.Api.Tests.Contract;

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
    [InlineData("disputes?place=amu-darya", "amu-darya-and-qush-tepa-dispute,central-asian-water-allocation-dispute")]
    [InlineData("projects?place=nimroz-province", "kamal-khan-dam")]
    [InlineData("people?type=oppositionLeader", "ahmad-massoud,ahmad-shah-massoud")]
    [InlineData("people?affiliation=national-resistance-front", "ahmad-massoud")]
    [InlineData("people?speaksFor=un-special-coordinator,united-nations", "antonio-guterres,feridun-sinirlioglu")]
    [InlineData("places?type=valley", "fergana-valley,tirah-valley,wakhan")]
    [InlineData("places?type=port&country=pakistan", "karachi-port")]
    [InlineData("places?partOf=balkh-province", "dawlatabad-district,hairatan,mazar-e-sharif")]
    [InlineData("agreements?type=resolution", "security-council-resolution-2716,un-sanctions-regime-on-the-taliban")]
    [InlineData("agreements?status=contested", "duty-to-notify,us-taliban-agreement-2020")]
    [InlineData("agreements?party=china", "china-afghanistan-pakistan-joint-statement-2023,china-position-on-the-afghan-issue-2023")]
    [InlineData("agreements?notParty=afghanistan", "ashgabat-agreement,central-asian-water-agreement-1992")]
    [InlineData("agreements?dispute=farah-rud-and-bakhshabad-dispute", "equitable-and-reasonable-use")]
    [InlineData("agreements?dateFrom=1990&dateTo=1999", "central-asian-water-agreement-1992,first-emirate-decrees,un-watercourses-convention")]
    [InlineData("forums?type=proposedBody&status=proposed&id=iran-proposed-security-commission,sco-afghanistan-contact-group", "iran-proposed-security-commission")]
    [InlineData("forums?type=contactGroup", "sco-afghanistan-contact-group")]
    [InlineData("forums?status=ended&member=pakistan", "ttp-talks-2022")]
    [InlineData("forums?keptOut=taliban", "conference-of-the-parties,sco-security-talks")]
    [InlineData("forums?dateFrom=2023-04&dateTo=2023-05", "china-afghanistan-pakistan-dialogue,helmand-bilateral-talks,neighbours-foreign-ministers-meeting")]
    [InlineData("events?type=strike", "pakistani-cross-border-shelling,pakistani-strikes-in-afghanistan-2022")]
    [InlineData("events?participant=russia&type=attack", "russian-embassy-bombing-2022-09")]
    [InlineData("events?part=claimed", "kabul-foreign-ministry-attack-2023-03,tehreek-e-jihad-pakistan-attacks-2023,termez-rocket-attack-2022-04")]
    [InlineData("events?place=kabul-airport", "kabul-airport-radar-blocked")]
    [InlineData("events?dispute=al-zawahiri-dispute", "al-zawahiri-killing")]
    [InlineData("events?project=bakhshabad-dam", "bakhshabad-dam-announcement-2023-05")]
    [InlineData("events?dateFrom=2011&dateTo=2012&type=changeOfPower", "libyan-uprising-2011")]
    [InlineData("indicators?field=energy", "electricity-import-share,electricity-suppliers")]
    [InlineData("indicators?about=kajaki-dam", "waterworks-under-way")]
    [InlineData("indicators?measuredBy=undp", "afghan-gdp-change")]
    [InlineData("claims?about=al-zawahiri-house", "al-zawahiri-died-in-minister-controlled-house")]
    [InlineData("claims?assertedBy=khawaja-asif", "khawaja-asif-warned-of-striking-sanctuaries")]
    [InlineData("claims?modality=forecast&about=islamic-state-khorasan-province", "is-kp-future-transnational-threat-open,ttp-members-might-defect-to-taliban-enemies")]
    [InlineData("claims?stance=rejects&assertedBy=russia,qommi", "qommi-says-is-kp-continues-us-presence,russia-and-iran-say-us-backs-is-kp,russia-says-us-covertly-sponsors-is")]
    [InlineData("claims?source=acled-data&about=kashmir-deaths-per-month", "kashmir-averaged-44-deaths-a-month-before-the-takeover,kashmir-deaths-fell-to-21-a-month")]
    [InlineData("claims?contradicts=observers-link-clash-to-water&dateFrom=2023-05&dateTo=2023", "clash-arose-from-local-factors,clash-not-part-of-broader-tensions,iran-and-kabul-deny-water-role-in-clashes")]
    [InlineData("sources?type=campaignPublication", "ghani-manifesto-of-change-and-continuity-team-2014")]
    [InlineData("sources?publisher=anadolu-agency", "anadolu-agency-turkish-police-arrest-2023")]
    [InlineData("sources?voice=abdul-ghani-baradar", "deputy-prime-minister-for-economic-affairs-post-2023-02-28")]
    [InlineData("sources?about=tapi-pipeline", "bakhtar-tapi-security-plan-2022,interviews-taliban-officials-kabul-2021-2023")]
    [InlineData("sources?language=fa-AF", "bakhtar-tapi-security-plan-2022,sputnik-news-qommi-is-kp-2023")]
    [InlineData("sources?dateFrom=2009&dateTo=2010", "council-on-foreign-relations-troubled-border-2009")]
    [InlineData("passages?type=section,paragraph&record=opium-ban", "IV.C.2,IV.C.2-p4")]
    [InlineData("themes?section=III.A", "information-sharing,is-kp")]
    public async Task A_filter_finds_exactly_its_records(string query, string ids) =>
        Assert.Equal(ids.Split(',').Order(), (await api.Ids($"/api/v1/{query}&limit=200")).Order());

    [Fact]
    public void Every_filter_of_every_kind_has_a_row()
    {
        var rows = GetType().GetMethod(nameof(A_filter_finds_exactly_its_records))!.GetCustomAttributes<InlineDataAttribute>().Select(row => (string)row.Data[0]!).ToList();
        var missing = from kind in KnowledgeBase.Catalogue
                      from parameter in Parameter.Of(kind.FilterType)
                      where parameter.Property.DeclaringType != typeof(Filter)
                      where !rows.Any(row => row.StartsWith(kind.Route + "?", StringComparison.Ordinal) && Regex.IsMatch(row, $"[?&]{parameter.Name}="))
                      select $"{kind.Route}?{parameter.Name}";
        Assert.Empty(missing);
    }

    [Theory, MemberData(nameof(EveryKind.Examples), MemberType = typeof(EveryKind))]
    public async Task Every_record_is_found_by_what_all_kinds_have(string address)
    {
        var record = await api.Get(address);
        var (route, id) = (address[..address.LastIndexOf('/')], record["id"]!.GetValue<string>());
        Assert.Equal([id], await api.Ids($"{route}?id={id}"));
        Assert.DoesNotContain(id, await api.Ids($"{route}?id=!{id}&limit=200"));
        Assert.Contains(id, await api.Ids($"{route}?q={Uri.EscapeDataString(record["label"]!.GetValue<string>())}&limit=200"));
        Assert.Contains(id, await api.Ids($"{route}?section={record["evidence"]![0]!["section"]}&id={id}"));
        foreach (var theme in record["themes"]!.AsArray())
        {
            Assert.Equal([id], await api.Ids($"{route}?theme={theme!["id"]}&id={id}"));
            Assert.Equal([id], await api.Ids($"{route}?linkedTo={theme["id"]}&id={id}"));
        }
    }
}
