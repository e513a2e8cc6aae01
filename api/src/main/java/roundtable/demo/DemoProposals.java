package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.organization.GeoPoint;
import roundtable.proposal.DemoTime;

/** Invented proposals in every state, made by the invented people through the contract. */
@ApplicationScoped
class DemoProposals implements DemoChapter {
    /** ОКТМО of the city of the real resolution, where a handful of invented people is enough. */
    private static final String CITY = "84701000";

    private static final int NEEDED = 5;
    private static final List<String> SUPPORTERS =
            List.of("business", "council", "representative", "editor", "moderator", "moderator-two");

    private static final String ANSWER =
            "Вымышленный ответ. Администрация обсудила предложение с авторами и теми, кто его поддержал. Решение принято"
                    + " на открытом совещании, протокол опубликован. Ответственный назначен, сроки и деньги названы ниже, о каждом"
                    + " шаге расскажем на этой странице. Если что-то пойдёт не так, сообщим об этом здесь же.";

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    "Вход без ступеней в каждую вымышленную поликлинику",
                    "В трёх вымышленных поликлиниках восемь входов, без ступеней только один. Предлагаем поставить съёмные"
                            + " пандусы там, где хватит места, и подъёмники там, где не хватит.",
                    "implementing",
                    null),
            new Plan(
                    "Вечерний автобус от придуманного вокзала",
                    "После десяти вечера до вымышленных районов не доехать. Предлагаем два рейса в час до полуночи.",
                    "under_review",
                    new GeoPoint(51.9584, 85.9637)),
            new Plan(
                    "Общий график занятий для вымышленных клубов",
                    "У пяти клубов пять разных досок объявлений. Предлагаем одну страницу с расписанием.",
                    "accepted",
                    null),
            new Plan(
                    "Фонтан с морской водой на Вымышленной площади",
                    "До моря далеко, а фонтан нужен. Предлагаем завозить воду.",
                    "declined",
                    new GeoPoint(51.9594, 85.9551)),
            new Plan(
                    "Справочник НКО города",
                    "Предлагаем собрать все вымышленные НКО на одной странице.",
                    "closed_existing",
                    null),
            new Plan(
                    "Лавочки на придуманной набережной",
                    "На вымышленной набережной негде присесть на два километра.",
                    "implemented_claimed",
                    new GeoPoint(51.9640, 85.9689)),
            new Plan(
                    "Читальный зал под открытым небом",
                    "Предлагаем поставить у вымышленной библиотеки навес и столы.",
                    "implemented",
                    new GeoPoint(51.9579, 85.9659)),
            new Plan(
                    "Круглосуточный каток на придуманном пруду",
                    "Предлагаем заливать вымышленный пруд и освещать его ночью.",
                    "no_support",
                    new GeoPoint(51.9523, 85.9470)),
            new Plan("Трамвай на вымышленную гору", "Предлагаем трамвай. Автор потом передумал.", "withdrawn", null),
            new Plan(
                    "Мастерская починки вещей в каждом вымышленном районе",
                    "Инструменты стоят без дела по шкафам. Предлагаем общую мастерскую раз в неделю.",
                    "open",
                    null));

    private final ObjectMapper json;
    private final DemoTime time;
    private final Clock clock;

    DemoProposals(ObjectMapper json, DemoTime time, Clock clock) {
        this.json = json;
        this.time = time;
        this.clock = clock;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var resident = person(base, "resident");
        if (!resident.get("/proposals?mine=true&limit=1").get("items").isEmpty()) {
            return;
        }
        var administrator = person(base, "admin");
        administrator.put("/support-thresholds/" + CITY, Map.of("supports", NEEDED));
        var city = administrator.get("/territories/" + CITY).get("id").asText();
        var body = administrator
                .get("/organizations/" + DemoAccounts.Bodies.ADMINISTRATION)
                .get("id")
                .asText();
        var desk = new Desk(
                resident,
                person(base, "moderator"),
                person(base, "officer"),
                person(base, "officer-two"),
                SUPPORTERS.stream().map(name -> person(base, name)).toList(),
                body);
        for (var plan : PLANS) {
            var words = words(plan, city);
            if (plan.state().equals("implementing")) {
                linked(words, administrator);
            }
            lead(plan.state(), published(words, desk), desk);
        }
        // Of somebody who is not trusted yet, so that it waits for a moderator; and a draft.
        person(base, "editor")
                .post(
                        "/proposals?submit=true",
                        words(new Plan("Придуманная ярмарка НКО", "Раз в год.", "", null), city));
        resident.post("/proposals", words(new Plan("Черновик вымышленной идеи", "Ещё думаю.", "", null), city));
    }

    private DemoClient person(URI base, String name) {
        return DemoClient.signIn(base, json, name + "@demo.example");
    }

    private static Map<String, Object> words(Plan plan, String city) {
        var words = new HashMap<String, Object>();
        words.put("title", plan.title());
        words.put("body", plan.body() + "\n\nЭто предложение вымышлено для демонстрации.");
        words.put("territoryId", city);
        if (plan.location() != null) {
            words.put("location", plan.location());
        }
        return words;
    }

    /** The problem and the recommendation that it answers to. */
    private static void linked(Map<String, Object> words, DemoClient reader) {
        var problems = reader.get("/problems?limit=1&status=open").get("items");
        if (!problems.isEmpty()) {
            words.put("problemId", problems.get(0).get("id").asText());
        }
        for (var one : reader.get("/recommendations?limit=100").get("items")) {
            if (one.get("number").asText().equals("19")) {
                words.put("recommendationId", one.get("id").asText());
            }
        }
    }

    private static JsonNode published(Map<String, Object> words, Desk desk) {
        var made = desk.author.post("/proposals?submit=true", words);
        if (made.get("status").asText().equals("submitted")) {
            desk.moderator.act(path(made) + "/actions/publish");
        }
        return made;
    }

    private static String path(JsonNode proposal) {
        return "/proposals/" + proposal.get("id").asText();
    }

    /** Goes on with a published one until it is in that state. */
    private void lead(String state, JsonNode made, Desk desk) {
        var path = path(made);
        var enough = !List.of("open", "withdrawn", "no_support").contains(state);
        desk.supporters.stream().limit(enough ? NEEDED : NEEDED - 2).forEach(s -> s.act(path + "/supports"));
        switch (state) {
            case "open" -> reworded(path, desk);
            case "under_review" -> {}
            case "no_support" -> time.endSupport(UUID.fromString(made.get("id").asText()));
            case "withdrawn" ->
                desk.author.post(path + "/actions/withdraw", Map.of("why", "changed_mind", "words", "Дорого."));
            case "declined" -> answer(path, desk, Map.of("type", "declined", "basis", "expediency"));
            case "closed_existing" ->
                answer(path, desk, Map.of("type", "already_exists", "link", "https://example.org/organizations"));
            default -> accepted(state, path, desk);
        }
    }

    /** A second wording, so that there is a difference to see. */
    private static void reworded(String path, Desk desk) {
        var body = desk.author.get(path).get("body").asText();
        desk.author.change(path, Map.of("body", body.replace("раз в неделю", "два раза в неделю, по вечерам")));
    }

    private void accepted(String state, String path, Desk desk) {
        var milestones = List.of(
                milestone("Смета и проект (вымышлено)", 1, desk.body),
                milestone("Первая очередь работ (вымышлено)", 3, desk.body),
                milestone("Приёмка вместе с авторами (вымышлено)", 5, desk.body));
        answer(path, desk, Map.of("type", "accepted", "milestones", milestones));
        if (state.equals("accepted")) {
            return;
        }
        desk.officer.act(path + "/actions/start");
        var ids = new ArrayList<String>();
        desk.officer
                .get(path + "/official-answers")
                .get("items")
                .get(0)
                .get("milestones")
                .forEach(m -> ids.add(m.get("id").asText()));
        var today = LocalDate.now(clock).toString();
        ids.stream()
                .limit(state.equals("implementing") ? 2 : ids.size())
                .forEach(id -> desk.officer.post(
                        path + "/milestones/" + id + "/actions/complete",
                        Map.of(
                                "doneOn",
                                today,
                                "text",
                                "Готово (вымышлено).",
                                "url",
                                "https://example.org/photo.jpg")));
        if (state.equals("implementing")) {
            return;
        }
        desk.officer.post(
                path + "/actions/claim_done",
                Map.of("text", "Все шаги выполнены (вымышлено).", "url", "https://example.org/act.pdf"));
        if (state.equals("implemented")) {
            desk.author.act(path + "/actions/confirm");
        }
    }

    private Map<String, Object> milestone(String title, int months, String body) {
        var due = LocalDate.now(clock).plusMonths(months);
        return Map.of(
                "title",
                title,
                "dueOn",
                due.toString(),
                "responsibleOrganizationId",
                body,
                "budget",
                Map.of("amount", "300000.00", "source", "Вымышленный бюджет города", "year", due.getYear()));
    }

    /** One officer writes, another signs. */
    private static void answer(String path, Desk desk, Map<String, Object> kind) {
        var answer = new HashMap<>(kind);
        answer.put("text", ANSWER);
        var written = desk.officer.post(path + "/official-answers", answer);
        desk.second.act(path + "/official-answers/" + written.get("id").asText() + "/actions/sign");
    }

    /** What is nowhere in particular has no location. */
    private record Plan(String title, String body, String state, @Nullable GeoPoint location) {}

    /** Who does what in the demonstration. */
    private record Desk(
            DemoClient author,
            DemoClient moderator,
            DemoClient officer,
            DemoClient second,
            List<DemoClient> supporters,
            String body) {}
}
