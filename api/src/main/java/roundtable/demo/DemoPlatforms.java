package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Invented platforms, opened by the Resource Center and filled by people of three sides through the contract. */
@ApplicationScoped
class DemoPlatforms implements DemoChapter {
    private static final String CITY = "84701000";
    private static final String INVENTED = " Эта площадка вымышлена для демонстрации.";

    private final ObjectMapper json;
    private final Clock clock;

    DemoPlatforms(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var center = DemoClient.signIn(base, json, "moderator@demo.example");
        if (!center.get("/platforms?limit=1").get("items").isEmpty()) {
            return;
        }
        var ngo = new Member(DemoClient.signIn(base, json, "representative@demo.example"), DemoAccounts.OWN);
        var company = new Member(DemoClient.signIn(base, json, DemoAccounts.COMPANY), DemoAccounts.BUSINESS);
        var administration =
                new Member(DemoClient.signIn(base, json, "officer@demo.example"), DemoAccounts.Bodies.ADMINISTRATION);
        roads(center, ngo, company, administration);
        var elders = open(center, "Старшее поколение", "Что нужно пожилым людям и кто это сделает.");
        seat(center, elders, ngo);
        seat(center, elders, administration);
        center.post(path(elders) + "/topics", Map.of("title", "Кто довезёт до поликлиники (вымышлено)"));
        var young = open(center, "Первая работа", "Стажировки для подростков у бизнеса города.");
        seat(center, young, company);
        ngo.client.post(path(young) + "/seats", ngo.asked("Готовим подростков к первой работе (вымышлено)"));
    }

    private void roads(DemoClient center, Member ngo, Member company, Member administration) {
        var roads = open(center, "Дети и безопасные дороги", "Делаем дорогу в школу безопасной.");
        for (var member : List.of(ngo, company, administration)) {
            seat(center, roads, member);
        }
        var topic = id(ngo.client.post(
                path(roads) + "/topics",
                Map.of(
                        "title",
                        "Светофор у вымышленной школы",
                        "body",
                        "Где он нужен и кто поможет." + INVENTED,
                        "organizationId",
                        ngo.id())));
        center.post(
                path(roads) + "/minutes",
                Map.of(
                        "heldOn",
                        LocalDate.now(clock).minusDays(6).toString(),
                        "topicId",
                        topic,
                        "presentIds",
                        List.of(ngo.id(), company.id(), administration.id()),
                        "others",
                        "директор вымышленной школы",
                        "decisions",
                        "Администрация ставит светофор, студия дарит светоотражатели, «Тропа» учит детей." + INVENTED));
        center.post(
                path(roads) + "/topics/" + topic + "/actions/close",
                Map.of("text", "Решение принято всеми тремя сторонами (вымышлено)."));
        center.post(path(roads) + "/topics", Map.of("title", "Освещение тропы к школе (вымышлено)"));
        DemoHeldDiscussions.tell(center, roads, LocalDate.now(clock), List.of(ngo, company, administration));
        for (var type : List.of("problem", "proposal")) {
            var found = center.get("/" + type + "s?limit=1").get("items");
            if (!found.isEmpty()) {
                center.put(path(roads) + "/links/" + type + "/" + id(found.get(0)));
            }
        }
    }

    private static String open(DemoClient center, String title, String purpose) {
        return id(center.post(
                "/platforms",
                Map.of(
                        "title",
                        title,
                        "purpose",
                        purpose + INVENTED,
                        "facilitator",
                        "Ресурсный центр",
                        "territoryId",
                        id(center.get("/territories/" + CITY)))));
    }

    /** The Resource Center invites, the organization accepts. */
    private static void seat(DemoClient center, String platform, Member member) {
        var seat = id(center.post(path(platform) + "/seats", Map.of("organizationId", member.id())));
        member.client.act(path(platform) + "/seats/" + seat + "/actions/accept");
    }

    private static String path(String platform) {
        return "/platforms/" + platform;
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }

    /** An organization with the person who acts for it. */
    record Member(DemoClient client, String slug) {
        String id() {
            return client.get("/organizations/" + slug).get("id").asText();
        }

        Map<String, Object> asked(String note) {
            return Map.of("organizationId", id(), "note", note);
        }
    }
}
