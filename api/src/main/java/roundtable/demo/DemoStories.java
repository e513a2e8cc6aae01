package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Invented stories of success with their practices, told and adopted by the invented people through the contract. */
@ApplicationScoped
class DemoStories implements DemoChapter {
    /** ОКТМО of the city of the real resolution, and of a district nearby. */
    private static final String CITY = "84701000";

    private static final String DISTRICT = "84643000";
    private static final String INVENTED = " Эта история вымышлена для демонстрации.";

    private static final List<Plan> NGO = List.of(
            new Plan(
                    "Вечерняя мастерская для подростков",
                    "64 подростка заняты каждую неделю, драк во дворе стало вдвое меньше.",
                    passport(
                            "Подросткам негде быть после школы.", "Подростков занято каждую неделю", "человек", 0, 64)),
            new Plan(
                    "Сопровождение пожилых в поликлинику",
                    "Волонтёры довозят до врача тех, кто сам не дойдёт.",
                    passport("Пожилые люди пропускают приём у врача.", "Поездок в месяц", "поездок", 12, 85)),
            new Plan("Тропа без мусора", "На вымышленной тропе не осталось стихийных свалок.", null));

    private static final List<Plan> BUSINESS = List.of(
            new Plan(
                    "Сайт для НКО за квартал",
                    "Каждый квартал студия делает сайт одной НКО и учит её вести его.",
                    passport("НКО не находят в интернете.", "Сайтов сделано", "сайтов", 0, 7)),
            new Plan("Стажировка для выпускников детского дома", "Трое стажёров остались работать в студии.", null));

    private final ObjectMapper json;

    DemoStories(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var ngo = DemoClient.signIn(base, json, "representative@demo.example");
        if (!ngo.get("/stories?mine=true&limit=1").get("items").isEmpty()) {
            return;
        }
        var company = DemoClient.signIn(base, json, DemoAccounts.COMPANY);
        var moderator = DemoClient.signIn(base, json, "moderator@demo.example");
        var officer = DemoClient.signIn(base, json, "officer@demo.example");
        var workshop = publish(ngo, moderator, DemoAccounts.OWN, NGO.get(0));
        NGO.stream().skip(1).forEach(plan -> publish(ngo, moderator, DemoAccounts.OWN, plan));
        var site = publish(company, moderator, DemoAccounts.BUSINESS, BUSINESS.get(0));
        BUSINESS.stream().skip(1).forEach(plan -> publish(company, moderator, DemoAccounts.BUSINESS, plan));
        // Of somebody who is not trusted yet, so that it waits for a moderator.
        DemoClient.signIn(base, json, DemoAccounts.EDITOR)
                .post(
                        "/stories?submit=true",
                        words(ngo, DemoAccounts.OWN, new Plan("Вымышленный двор с яблонями", "Двор зацвёл.", null)));
        DemoClient.signIn(base, json, "council@demo.example").act(actions(workshop) + "/feature");
        DemoClient.signIn(base, json, "business@demo.example").act(actions(site) + "/feature");
        var done = id(adopt(officer, workshop, DemoAccounts.Bodies.ADMINISTRATION, CITY));
        officer.post(
                "/stories/" + workshop + "/adoptions/" + done + "/actions/complete",
                Map.of("result", "Мастерская открыта при вымышленной школе.", "url", "https://example.org/workshop"));
        var begun = "/proposals/"
                + id(adopt(company, workshop, DemoAccounts.BUSINESS, DISTRICT).get("proposal"))
                + "/actions/";
        if (company.act(begun + "submit").get("status").asText().equals("submitted")) {
            moderator.act(begun + "publish");
        }
        adopt(ngo, site, DemoAccounts.OWN, CITY);
    }

    private static String publish(DemoClient teller, DemoClient moderator, String organization, Plan plan) {
        var made = teller.post("/stories?submit=true", words(teller, organization, plan));
        var id = made.get("id").asText();
        if (made.get("status").asText().equals("submitted")) {
            moderator.act(actions(id) + "/publish");
        }
        return id;
    }

    private static String actions(String story) {
        return "/stories/" + story + "/actions";
    }

    private static Map<String, Object> words(DemoClient teller, String organization, Plan plan) {
        var words = new HashMap<String, Object>(Map.of(
                "organizationId", id(teller.get("/organizations/" + organization)),
                "title", plan.title(),
                "summary", plan.summary() + INVENTED,
                "body", "Всё началось с одного разговора за круглым столом. Помогли соседи и партнёры." + INVENTED,
                "territoryId", id(teller.get("/territories/" + CITY))));
        if (plan.passport() != null) {
            words.put("passport", plan.passport());
        }
        return words;
    }

    private static JsonNode adopt(DemoClient by, String story, String organization, String territory) {
        return by.post(
                "/stories/" + story + "/adoptions",
                Map.of(
                        "organizationId",
                        id(by.get("/organizations/" + organization)),
                        "territoryId",
                        id(by.get("/territories/" + territory)),
                        "note",
                        "Повторим у себя осенью (вымышлено).",
                        "contact",
                        "demo@example.org"));
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }

    private static Map<String, Object> passport(String problem, String figure, String unit, int before, int value) {
        return Map.of(
                "problem",
                problem,
                "steps",
                List.of("Спросили, что нужно", "Нашли помещение и людей", "Начали с малого и посчитали результат"),
                "resources",
                "Два наставника, помещение 40 м², добровольцы (вымышлено)",
                "cost",
                Map.of("amount", "180000.00", "currency", "RUB"),
                "figures",
                List.of(Map.of(
                        "name", figure, "unit", unit, "before", before, "value", value, "source", "Журнал (вымышлен)")),
                "contacts",
                "demo@example.org");
    }

    private record Plan(
            String title, String summary, @org.jspecify.annotations.Nullable Map<String, Object> passport) {}
}
