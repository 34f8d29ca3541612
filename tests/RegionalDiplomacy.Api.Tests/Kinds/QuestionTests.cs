namespace RegionalDiplomacy.Api.Tests.Kinds;

/// <summary>Questions that people ask of the report, each answered by one request.</summary>
public sealed class QuestionTests(ApiFixture api)
{
    [Theory]
    [InlineData("Who recognised the first Emirate?", "actors?firstEmirate=recognised", "pakistan,saudi-arabia,united-arab-emirates")]
    [InlineData("Who backed armed opposition to it?", "actors?firstEmirate=backedArmedOpposition", "india,iran,russia,tajikistan")]
    [InlineData("Which dams are under way?", "projects?type=dam&status=underConstruction", "bakhshabad-dam,kajaki-dam,toori-dam")]
    [InlineData("What does the report ask of Western states about banking?", "recommendations?addresseeGroup=westernStates&theme=banking", "allow-banking-solutions-with-frozen-assets,back-regional-projects-at-the-world-bank,let-banks-handle-afghan-transactions")]
    [InlineData("Who accuses the U.S. of backing IS-KP, to the report's disbelief?", "claims?stance=rejects&about=united-states", "qommi-says-is-kp-continues-us-presence,russia-and-iran-say-us-backs-is-kp,russia-says-us-covertly-sponsors-is,taliban-echo-us-backing-claims")]
    [InlineData("What did Tajikistan's president say of foreign fighters, and does the report believe it?", "claims?assertedBy=tajik-president&stance=doubts", "tajik-president-counts-nearly-6000-militants,tass-headline-says-over-6000-militants")]
    [InlineData("Do the Taliban admit that the TTP is in Afghanistan?", "claims?modality=denial&about=tehreek-e-taliban-pakistan&assertedBy=taliban", "taliban-deny-the-ttp-is-in-afghanistan")]
    [InlineData("Who says that the Central Asian states were not asked about the canal?", "claims?about=qush-tepa-canal&assertedBy=central-asian-states", "canal-states-never-consulted,canal-states-never-informed")]
    [InlineData("Which rivers does the report name?", "places?type=river", "amu-darya,farah-rud,helmand-river,kabul-river")]
    [InlineData("Which crossings compete for the railway?", "places?type=borderCrossing&linkedTo=railway-route-dispute,trans-afghan-railway,trans-afghan-railway-route-agreement", "kharlachi-crossing,torkham-crossing")]
    [InlineData("Which Iranian ports?", "places?type=port&country=iran", "bandar-abbas-port,chabahar-port")]
    [InlineData("Which treaty binds Iran and Afghanistan, and is it carried out?", "agreements?party=iran&status=notImplemented&type=treaty&q=1973&sort=date", "helmand-river-treaty-1973,helmand-treaty-arbitration-protocols")]
    [InlineData("Which water agreement leaves Afghanistan out?", "agreements?notParty=afghanistan&theme=water", "central-asian-water-agreement-1992")]
    [InlineData("Where are the Taliban not let in?", "forums?keptOut=taliban", "conference-of-the-parties,sco-security-talks")]
    [InlineData("Which forum might be revived?", "forums?status=dormant", "sco-afghanistan-contact-group")]
    [InlineData("What happened at Termez?", "events?place=termez", "termez-rocket-attack-2022-04")]
    [InlineData("Which attack struck Iran in October 2022?", "events?participant=iran&type=attack&dateFrom=2022-10&dateTo=2022-10", "iran-shrine-attack-2022-10")]
    [InlineData("Who led the TTP, al-Qaeda and IS-KP?", "people?type=groupLeader&id=noor-wali-mehsud,ayman-al-zawahiri", "ayman-al-zawahiri,noor-wali-mehsud")]
    [InlineData("Who speaks for the Afghan foreign ministry?", "people?affiliation=afghan-foreign-ministry", "amir-khan-muttaqi,hafiz-zia-ahmad")]
    [InlineData("Which Russian-language source is cited?", "sources?language=ru", "nezavisimaya-gazeta-extremism-intensifies-2022")]
    [InlineData("Which speeches are cited?", "sources?type=speech", "muttaqi-speech-neighbours-meeting-2023,muttaqi-speech-oic-foreign-ministers-islamabad-2021")]
    [InlineData("Who said «pul bakhshish»?", "claims?q=pul+bakhshish", "pul-bakhshish-charge-against-kabul")]
    [InlineData("Which measure did Tajikistan's president give?", "indicators?measuredBy=tajik-presidency", "foreign-militants-near-tajik-border")]
    [InlineData("How did violence in Kashmir develop?", "indicators?q=Kashmir", "kashmir-deaths-per-month")]
    [InlineData("Which group claims the larger attacks in the TTP's stead?", "militant-groups?tiedTo=tehreek-e-taliban-pakistan&q=proxy", "tehreek-e-jihad-pakistan")]
    [InlineData("What might ease the quarrel over the Helmand through a third party?", "recommendations?dispute=helmand-water-dispute&q=third+party", "use-third-party-good-offices-on-the-helmand")]
    public async Task A_question_is_answered_by_one_request(string question, string query, string ids) =>
        Assert.True((await api.Ids($"/api/v1/{query}&limit=200")).Order().SequenceEqual(ids.Split(',').Order()), $"{question} {query}: {string.Join(',', await api.Ids($"/api/v1/{query}&limit=200"))}");

    [Theory]
    [InlineData("How many fewer border incidents in the second year, and who counted them?", "indicators/border-incidents", "67", "40", "international-crisis-group", "acled")]
    [InlineData("Which dams did earlier governments champion?", "projects?type=dam&fields=label,progress,partners", "Kajaki", "Kamal Khan", "former-afghan-government")]
    [InlineData("What does China get and give?", "actors/china?fields=interests,offers,asks,presenceOfTaliban", "extensive economic interests", "Belt and Road", "accredited")]
    [InlineData("Which claims does the report call exaggerated?", "claims?q=exaggerated&fields=label,stance", "fears-of-contagion-seem-exaggerated", "regional-warnings-likely-exaggerated-fighter-numbers", "trillion-dollar-mineral-claims-may-be-exaggerated")]
    [InlineData("What rests on footnote 152?", "passages/fn-152", "ttp-related-deaths", "ttp-talks-2022", "ttp-deaths-during-talks")]
    [InlineData("How long is the canal, and how much land will it water?", "projects/qush-tepa-canal?fields=figures,phases", "285", "550000", "108", "177")]
    [InlineData("Did water lie behind the clash of May 2023?", "events/iran-taliban-border-clash-2023-05", "water", "iran", "taliban")]
    [InlineData("What contradicts the denial that water played a role?", "claims/iran-and-kabul-deny-water-role-in-clashes?fields=contradicts", "observers-link-clash-to-water")]
    [InlineData("What is the 1973 treaty good for today?", "agreements/helmand-river-treaty-1973", "good offices", "ratified")]
    [InlineData("Where is Sinirlioğlu's review cited?", "people/feridun-sinirlioglu", "V.C-p6", "un-special-coordinator")]
    public async Task An_answer_holds_what_was_asked_for(string question, string address, params string[] parts)
    {
        var answer = (await api.Get($"/api/v1/{address}")).ToJsonString(RegionalDiplomacy.Api.Engine.Json.Options);
        Assert.All(parts, part => Assert.True(answer.Contains(part, StringComparison.OrdinalIgnoreCase), $"{question} {address} does not say '{part}'."));
    }

    [Fact]
    public async Task What_Pakistan_did_about_the_TTP_comes_in_order()
    {
        var page = await api.Get("/api/v1/events?participant=pakistan&dispute=ttp-dispute&dateFrom=2021-08&sort=date&fields=date&limit=200");
        var ids = page["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()).ToList();
        string[] inOrder = ["pakistani-strikes-in-afghanistan-2022", "ttp-talks-collapse-2022-11", "khawaja-asif-threat-2023-04", "pakistan-mass-deportations-2023-10"];
        Assert.Equal(inOrder, ids.Where(inOrder.Contains));
    }

    [Fact]
    public async Task From_the_Helmand_dispute_everything_is_reached_and_leads_back()
    {
        foreach (var (route, id) in new[]
        {
            ("actors", "iran"), ("agreements", "helmand-river-treaty-1973"), ("projects", "kamal-khan-dam"), ("events", "iran-taliban-border-clash-2023-05"),
            ("claims", "observers-link-clash-to-water"), ("recommendations", "build-helmand-measuring-stations"), ("sources", "afghan-iranian-helmand-river-water-treaty-text"), ("places", "helmand-river"),
        })
        {
            Assert.Contains(id, await api.WalkIds($"/api/v1/{route}?linkedTo=helmand-water-dispute&limit=200&fields=label"));
            Assert.Contains("helmand-water-dispute", await api.WalkIds($"/api/v1/disputes?linkedTo={id}&limit=200&fields=label"));
        }
    }
}
