package roundtable.demo;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import roundtable.reference.ReferenceDirectory;

/** Invented communities of NGOs, asked for, joined and filled by the invented people through the contract. */
@ApplicationScoped
class DemoCommunities implements DemoChapter {
    /** ОКТМО of the republic and of the city of the real resolution. */
    private static final String REPUBLIC = "84000000";

    private static final String CITY = "84701000";
    private static final String INVENTED = " Это сообщество вымышлено для демонстрации.";

    private final ObjectMapper json;
    private final ReferenceDirectory reference;

    DemoCommunities(ObjectMapper json, ReferenceDirectory reference) {
        this.json = json;
        this.reference = reference;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var own = new Ngo(DemoClient.signIn(base, json, "representative@demo.example"), DemoAccounts.OWN);
        if (!own.client.get("/communities?limit=1").get("items").isEmpty()) {
            return;
        }
        var neighbour = new Ngo(DemoClient.signIn(base, json, DemoAccounts.NEIGHBOUR), DemoAccounts.NEIGHBOUR_NGO);
        var partner = new Ngo(DemoClient.signIn(base, json, DemoAccounts.PARTNER), DemoAccounts.PARTNER_NGO);
        flood(own, neighbour, partner, DemoClient.signIn(base, json, "moderator@demo.example"));
        var volunteers = request(
                neighbour,
                "charity-and-volunteering",
                CITY,
                "Добровольцы города",
                "Делим смены и обучение добровольцев.");
        own.join(volunteers, "Собираем дружины на субботники");
        partner.join(volunteers, "Помогаем семьям с детьми");
        partner.say(
                volunteers,
                "statements",
                Map.of(
                        "title",
                        "Добровольцам нужна общая страховка",
                        "body",
                        "Предлагаем городу застраховать добровольцев на время смен." + INVENTED));
        var culture = request(partner, "culture", CITY, "Дворы с музыкой", "Концерты во дворах своими силами.");
        own.join(culture, "Даём аппаратуру и людей");
        // An answer is awaited: the neighbour finds it at home.
        for (var newcomer :
                own.client.get(path(culture) + "/newcomers?limit=100").get("items")) {
            if (newcomer.get("organization").get("slug").asText().equals(DemoAccounts.NEIGHBOUR_NGO)) {
                own.say(culture, "invitations", Map.of("newcomerId", id(newcomer)));
            }
        }
    }

    private void flood(Ngo own, Ngo neighbour, Ngo partner, DemoClient moderator) {
        var flood = request(
                own,
                "disaster-preparedness",
                REPUBLIC,
                "Готовность к паводку",
                "Готовим сёла к паводку сообща: учим дружины, делим снаряжение, разбираем ошибки.");
        neighbour.join(flood, "Ведём школу спасателя для подростков");
        partner.join(flood, "Помогаем семьям собрать тревожный рюкзак");
        own.say(flood, "documents", Map.of("title", "Памятка дружиннику", "url", "https://example.org/pamyatka"));
        var statement = own.say(
                flood,
                "statements",
                Map.of(
                        "title",
                        "Дружины нужны до паводка",
                        "body",
                        "Просим включить обучение дружин в план подготовки к весне." + INVENTED));
        neighbour.say(flood, "statements/" + statement + "/signatures", Map.of());
        var question = partner.say(flood, "questions", Map.of("title", "Где взять спасательные жилеты до апреля?"));
        var answer = neighbour.client.post(
                path(flood) + "/questions/" + question + "/answers",
                neighbour.as(Map.of("body", "Вымышленный прокат в Майме даёт их дружинам бесплатно.")));
        partner.client.act(path(flood) + "/questions/" + question + "/answers/"
                + id(answer.get("answers").get(0)) + "/actions/mark-best");
        own.say(flood, "elections", Map.of("days", 14));
        for (var newcomer : own.client.get(path(flood) + "/newcomers?limit=1").get("items")) {
            own.say(flood, "invitations", Map.of("newcomerId", id(newcomer)));
        }
        together(flood, own, neighbour, partner, moderator);
    }

    /** A public one of two of the three, since one has not answered yet; and a draft. */
    private static void together(String flood, Ngo own, Ngo neighbour, Ngo partner, DemoClient moderator) {
        var brigades = "/proposals/"
                + own.say(
                        flood,
                        "proposals",
                        Map.of(
                                "title",
                                "Вымышленное обучение дружин в плане подготовки к весне",
                                "body",
                                "Предлагаем учить дружины сёл в феврале и марте, до паводка.\n\n"
                                        + "Это предложение вымышлено для демонстрации."));
        for (var asked : neighbour.client.get(brigades + "/co-authors").get("items")) {
            if (asked.get("mine").asBoolean()) {
                neighbour.client.act(brigades + "/co-authors/" + id(asked) + "/actions/accept");
            }
        }
        if (own.client.act(brigades + "/actions/submit").get("status").asText().equals("submitted")) {
            moderator.act(brigades + "/actions/publish");
        }
        partner.say(
                flood,
                "proposals",
                Map.of(
                        "title",
                        "Вымышленный общий прокат спасательных жилетов",
                        "body",
                        "Держать жилеты в одном месте и выдавать дружинам. Черновик вымышлен для демонстрации."));
    }

    private String request(Ngo by, String area, String oktmo, String title, String purpose) {
        return id(by.client.post(
                "/communities",
                Map.of(
                        "title",
                        title,
                        "purpose",
                        purpose + INVENTED,
                        "activityAreaId",
                        requireNonNull(reference.areaIdsByCode().get(area)).toString(),
                        "territoryId",
                        id(by.client.get("/territories/" + oktmo)),
                        "membership",
                        by.as(Map.of("does", "Начали это дело (вымышлено)", "contact", "demo@example.org")))));
    }

    private static String path(String community) {
        return "/communities/" + community;
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }

    /** An NGO with the person who speaks for it. */
    private record Ngo(DemoClient client, String slug) {
        void join(String community, String does) {
            client.post(path(community) + "/members", as(Map.of("does", does + " (вымышлено)")));
        }

        String say(String community, String where, Map<String, Object> words) {
            return id(client.post(path(community) + "/" + where, as(words)));
        }

        Map<String, Object> as(Map<String, Object> words) {
            var all = new HashMap<>(words);
            all.put("organizationId", id(client.get("/organizations/" + slug)));
            return all;
        }
    }
}
