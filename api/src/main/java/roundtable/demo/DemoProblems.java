package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;

/** Invented problems in every state, made by the invented people through the contract. */
@ApplicationScoped
class DemoProblems implements DemoChapter {
    /** ОКТМО of the city of the real resolution. */
    private static final String CITY = "84701000";

    private static final String ANSWER =
            "Вымышленный ответ. Администрация осмотрела место вместе с жителями и согласна:"
                    + " это надо исправить. Работы внесены в план благоустройства, ответственный назначен, деньги предусмотрены"
                    + " в бюджете текущего года. О ходе работ расскажем на этой странице, вопросы можно задать сотруднику отдела.";

    private static final String REFUSAL =
            "Вымышленный ответ. Линия метро стоит больше, чем весь бюджет города за сто лет, и в расчёте на жителя это самый"
                    + " дорогой способ доехать до центра. Строить её не будем. Чтобы ехать было быстрее, предлагаем обсудить выделенную"
                    + " полосу для автобусов и более частые рейсы утром и вечером.";

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "Тёмная дорожка к вымышленной школе № 100",
                    "Вечером дети идут по неосвещённой тропе.",
                    "open",
                    new GeoPoint(51.9601, 85.9402)),
            new Plan(
                    "Нет пандуса у вымышленной библиотеки",
                    "К входу ведут шесть ступеней.",
                    "registered",
                    new GeoPoint(51.9578, 85.9655)),
            new Plan(
                    "Переполненные контейнеры на Вымышленной улице",
                    "Мусор вывозят раз в неделю.",
                    "in_work",
                    new GeoPoint(51.9549, 85.9583)),
            new Plan(
                    "Яма у вымышленного моста",
                    "После дождя яму не видно под водой.",
                    "planned",
                    new GeoPoint(51.9612, 85.9711)),
            new Plan(
                    "Негде заниматься вымышленному хору ветеранов",
                    "Дом культуры закрыт на ремонт.",
                    "call_open",
                    new GeoPoint(51.9566, 85.9617)),
            new Plan(
                    "Сломаны качели во дворе Придуманной, 3",
                    "Качели сняли, новых нет.",
                    "solved_claimed",
                    new GeoPoint(51.9633, 85.9558)),
            new Plan(
                    "Не работает светофор у придуманного рынка",
                    "Светофор мигает жёлтым.",
                    "solved",
                    new GeoPoint(51.9589, 85.9498)),
            new Plan("Провести вымышленное метро в центр", "До центра долго ехать.", "not_solved", null));

    /** What is drawn of two of them, by their state: nobody can take it for a photo of a place. */
    private static final Map<String, Drawing> DRAWN = Map.of(
            "in_work", new Drawing("Рисунок: двор между домами, ели и дорожка", DemoPainter::yard),
            "planned", new Drawing("Рисунок: мост через реку, перед ним дорога", DemoPainter::river));

    private final ObjectMapper json;
    private final Clock clock;

    DemoProblems(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var resident = DemoClient.signIn(base, json, DemoAccounts.RESIDENT);
        if (!resident.get("/problems?mine=true&limit=1").get("items").isEmpty()) {
            return;
        }
        var administrator = DemoClient.signIn(base, json, "admin@demo.example");
        var body = administrator
                .get("/organizations/" + DemoAccounts.Bodies.ADMINISTRATION)
                .get("id")
                .asText();
        administrator.put("/term-rules/voluntary/answer?bodyId=" + body, Map.of("days", 20, "count", "working"));
        if (administrator.get("/problem-routes").get("items").isEmpty()) {
            administrator.post("/problem-routes", Map.of("bodyId", body));
        }
        var moderator = DemoClient.signIn(base, json, "moderator@demo.example");
        var officer = DemoClient.signIn(base, json, "officer@demo.example");
        templates(officer, body);
        var neighbour = DemoClient.signIn(base, json, "business@demo.example");
        var desk = new Desk(officer, DemoClient.signIn(base, json, "officer-two@demo.example"), resident, neighbour);
        var city = Map.<String, Object>of(
                "territoryId",
                administrator.get("/territories/" + CITY).get("id").asText());
        for (var plan : PLANS) {
            var words = words(plan, city);
            if (DRAWN.containsKey(plan.state())) {
                words.put("photos", List.of(drawn(resident, DRAWN.get(plan.state()))));
            }
            var made = resident.post("/problems?submit=true", words);
            if (made.get("status").asText().equals("submitted")) {
                moderator.act(path(made) + "/publish");
            }
            neighbour.put("/problems/" + made.get("id").asText() + "/concern");
            lead(plan.state(), made, desk);
        }
        // Of somebody who is not trusted yet, so that it waits for a moderator.
        DemoClient.signIn(base, json, "editor@demo.example")
                .post(
                        "/problems?submit=true",
                        words(new Plan("Вымышленный шум у реки", "Ночью шумно.", "", null), city));
        officer.post("/problems?submit=true", order(body));
    }

    private static Map<String, String> drawn(DemoClient by, Drawing drawing) {
        var file = by.upload("picture.png", "image/png", drawing.picture().get());
        return Map.of("fileId", file.get("id").asText(), "alt", drawing.alt());
    }

    private static void templates(DemoClient officer, String body) {
        officer.post(
                "/answer-templates",
                Map.of(
                        "bodyId",
                        body,
                        "title",
                        "Взяли в работу",
                        "type",
                        "accepted",
                        "text",
                        "Благодарим за обращение. Мы проверили, всё так, как вы пишете. Работу поручили [кому], закончим [когда]."
                                + " О каждом шаге расскажем на этой странице."));
        officer.post(
                "/answer-templates",
                Map.of(
                        "bodyId",
                        body,
                        "title",
                        "Отказ: нет денег в этом году",
                        "type",
                        "declined",
                        "text",
                        "Мы согласны, что это нужно, но в бюджете этого года денег на это нет. Внесём расход в проект бюджета"
                                + " следующего года и сообщим здесь, когда его рассмотрят."));
    }

    private static String path(JsonNode problem) {
        return "/problems/" + problem.get("id").asText() + "/actions";
    }

    private static String answers(JsonNode problem) {
        return "/problems/" + problem.get("id").asText() + "/official-answers";
    }

    private static Map<String, Object> words(Plan plan, Map<String, Object> place) {
        var words = new HashMap<>(place);
        words.put("kind", "statement");
        if (plan.location() != null) {
            words.put("location", plan.location());
        }
        words.put("title", plan.title());
        words.put("body", plan.body() + " Эта проблема вымышлена для демонстрации.");
        return words;
    }

    private Map<String, Object> order(String body) {
        var order = words(
                new Plan("Социальный заказ: вымышленный летний досуг", "Летом подросткам негде быть.", "", null),
                Map.of("everywhere", true));
        order.putAll(Map.of(
                "kind", "social_order",
                "organizationId", body,
                "targetGroup", "Подростки 12–17 лет",
                "scale", "Около 600 человек",
                "goal", "Каждый желающий занят не меньше двух недель",
                "criteria", "Не меньше 300 участников, отзывы собраны",
                "deadline", LocalDate.now(clock).plusMonths(6).toString(),
                "resources", "Помещения трёх школ и субсидия (вымышленные)"));
        order.put("contact", "demo@example.org");
        return order;
    }

    /** Goes on with a published one until it is in that state. */
    private void lead(String state, JsonNode made, Desk desk) {
        var actions = path(made);
        var officer = desk.officer;
        if (state.equals("open")) {
            return;
        }
        officer.act(actions + "/register");
        switch (state) {
            // An answer that waits for the second officer.
            case "registered" -> officer.post(answers(made), Map.of("type", "accepted", "text", ANSWER));
            case "call_open" ->
                officer.post(
                        actions + "/call",
                        Map.of("until", LocalDate.now(clock).plusDays(30).toString(), "text", "Ждём предложений."));
            case "planned" ->
                desk.answer(
                        made,
                        Map.of(
                                "type",
                                "accepted",
                                "text",
                                ANSWER,
                                "plannedOn",
                                LocalDate.now(clock).plusMonths(3).toString()));
            case "not_solved" -> {
                var refusal = desk.answer(made, Map.of("type", "declined", "basis", "money", "text", REFUSAL));
                desk.resident.post(
                        refusal + "/actions/dispute",
                        Map.of(
                                "reason",
                                "Сколько стоит вымышленная выделенная полоса и когда она будет, в ответе не сказано."));
            }
            default -> {
                var answer = desk.answer(made, Map.of("type", "accepted", "text", ANSWER));
                if (!state.equals("in_work")) {
                    var file = officer.upload("picture.png", "image/png", DemoPainter.mountains());
                    var proof = Map.of(
                            "fileId", file.get("id").asText(), "title", "Рисунок вместо фотографии: ели под горами");
                    officer.post(
                            actions + "/claim_solved", Map.of("text", "Сделано (вымышлено).", "files", List.of(proof)));
                }
                // One of the three that it takes where the author says nothing.
                if (state.equals("solved_claimed")) {
                    desk.neighbour.act(actions + "/confirm");
                }
                if (state.equals("solved")) {
                    desk.resident.act(actions + "/confirm");
                    desk.resident.post(
                            answer + "/actions/rate", Map.of("rating", "yes", "text", "Сделали быстрее срока."));
                }
            }
        }
    }

    /** Who does what in the demonstration. */
    private record Desk(DemoClient officer, DemoClient second, DemoClient resident, DemoClient neighbour) {
        /** One officer writes, another signs; the answer's address. */
        private String answer(JsonNode problem, Map<String, Object> words) {
            var written = officer.post(answers(problem), words);
            var address = answers(problem) + "/" + written.get("id").asText();
            second.act(address + "/actions/sign");
            return address;
        }
    }

    /** A picture and what is seen on it. */
    private record Drawing(String alt, Supplier<byte[]> picture) {}

    /** Where nobody can say where it is, there is no location: a metro has none. */
    private record Plan(String title, String body, String state, @Nullable GeoPoint location) {}
}
