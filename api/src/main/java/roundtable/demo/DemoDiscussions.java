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

/** Invented discussions: announced, open with posts, polls and votes on statements, summed up, closed with an agreed outcome, a draft. */
@ApplicationScoped
class DemoDiscussions implements DemoChapter {
    private static final String CITY = "84701000";
    private static final String INVENTED = "\n\nЭто обсуждение вымышлено для демонстрации.";
    private static final int DAYS = 21;

    private final ObjectMapper json;
    private final Clock clock;
    private final DemoOpinions opinions;

    DemoDiscussions(ObjectMapper json, Clock clock, DemoOpinions opinions) {
        this.json = json;
        this.clock = clock;
        this.opinions = opinions;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var moderator = person(base, "moderator");
        if (!moderator
                .get("/discussions?status=draft&status=open&status=closed&limit=1")
                .get("items")
                .isEmpty()) {
            return;
        }
        var ngo = new Voice(person(base, "representative"), organization(moderator, DemoAccounts.OWN));
        var company = new Voice(person(base, "company"), organization(moderator, DemoAccounts.BUSINESS));
        var officer = new Voice(person(base, "officer"), organization(moderator, DemoAccounts.Bodies.ADMINISTRATION));
        var voices = List.of(ngo, company, officer);

        var open = announced(
                moderator,
                "Где поставить первые лавочки на придуманной набережной?",
                "Денег хватает на шесть лавочек. Бизнесу нужен проезд к причалу, НКО — место для занятий.",
                0);
        speak(open, moderator, voices);
        nameless(open, moderator, person(base, "resident"));
        poll(open, moderator, voices);
        opinions.tell(open, moderator, company.client());

        announced(
                moderator,
                "Какие залы города отдать НКО по вечерам?",
                "В пяти вымышленных зданиях вечером пусто. Обсудим, кто отвечает за ключи и уборку.",
                7);

        var closed = announced(
                moderator,
                "Нужен ли городу общий календарь событий НКО?",
                "У каждой организации своя афиша, события накладываются друг на друга.",
                0);
        speak(closed, moderator, voices);
        moderator.post(closed + "/actions/finish", Map.of("reason", "Все стороны высказались (вымышлено)."));
        moderator.post(closed + "/actions/publish_outcome", outcome(ngo.organization()));

        var summing = announced(
                moderator,
                "Как благодарить волонтёров вымышленного фестиваля?",
                "Фестиваль помогали проводить сорок волонтёров.",
                0);
        moderator.post(summing + "/actions/finish", Map.of("reason", "Предложений больше нет (вымышлено)."));

        moderator.post("/discussions", Map.of("title", "Черновик вымышленного вопроса", "body", "Ещё пишем."));
    }

    private DemoClient person(URI base, String name) {
        return DemoClient.signIn(base, json, name + "@demo.example");
    }

    private static String organization(DemoClient reader, String slug) {
        return reader.get("/organizations/" + slug).get("id").asText();
    }

    private String announced(DemoClient moderator, String title, String body, int opensIn) {
        var first = LocalDate.now(clock).plusDays(opensIn);
        var words = new HashMap<String, Object>(Map.of(
                "title",
                title,
                "body",
                body + INVENTED,
                "territoryId",
                moderator.get("/territories/" + CITY).get("id").asText(),
                "opensOn",
                first.toString(),
                "closesOn",
                first.plusDays(DAYS).toString(),
                "aliases",
                true));
        var path = "/discussions/" + id(moderator.post("/discussions", words));
        moderator.act(path + "/actions/schedule");
        return path;
    }

    private static void speak(String discussion, DemoClient moderator, List<Voice> voices) {
        var words = List.of(
                "Мы готовы взять на себя половину работы (вымышлено).",
                "Поможем деньгами, если сроки будут известны заранее (вымышлено).",
                "Порядок согласуем за месяц, документы выложим здесь (вымышлено).");
        for (var n = 0; n < voices.size(); n++) {
            var voice = voices.get(n);
            var post = voice.client()
                    .post(discussion + "/posts", Map.of("text", words.get(n), "organizationId", voice.organization()));
            if (post.get("status").asText().equals("submitted")) {
                moderator.act("/comments/" + id(post) + "/actions/publish");
            }
        }
    }

    /** A resident says what they would not say under their name. */
    private static void nameless(String discussion, DemoClient moderator, DemoClient resident) {
        var post = resident.post(
                discussion + "/posts",
                Map.of("text", "Живу рядом: вечером там темно и неуютно (вымышлено).", "alias", true));
        moderator.act("/comments/" + id(post) + "/actions/publish");
    }

    private static void poll(String discussion, DemoClient moderator, List<Voice> voices) {
        moderator.post(
                discussion + "/polls",
                Map.of(
                        "kind",
                        "ranked",
                        "question",
                        "Где поставить лавочки в первую очередь?",
                        "options",
                        List.of("У моста", "У библиотеки", "У причала")));
        moderator.post(
                discussion + "/polls",
                Map.of("kind", "consent", "question", "Согласны ли вы оставить проезд к причалу свободным?"));
        moderator.post(
                discussion + "/polls",
                Map.of(
                        "kind",
                        "dots",
                        "question",
                        "На что потратить деньги в первую очередь?",
                        "options",
                        List.of("Лавочки", "Урны", "Свет"),
                        "dots",
                        5));
        moderator.post(
                discussion + "/polls",
                Map.of(
                        "kind", "consent",
                        "question", "Закрывать ли проезд к причалу по выходным? (вымышлено)",
                        "level", "identity"));
        var polls = moderator.get(discussion + "/polls").get("items");
        for (var n = 0; n < voices.size(); n++) {
            answer(discussion, polls.get(0), voices.get(n), n == 1 ? List.of(2, 1) : List.of(0, 1, 2));
            answer(discussion, polls.get(1), voices.get(n), List.of(n == 0 ? 1 : 0));
            answer(discussion, polls.get(2), voices.get(n), List.of(3 - n % 3, 1, 1 + n % 3));
        }
    }

    private static void answer(String discussion, JsonNode poll, Voice voice, List<Integer> choices) {
        voice.client()
                .put(
                        discussion + "/polls/" + id(poll) + "/ballot",
                        Map.of("choices", choices, "organizationId", voice.organization()));
    }

    private Map<String, Object> outcome(String owner) {
        return Map.of(
                "kind",
                "decision",
                "text",
                "Календарь нужен. НКО ведут его вместе, площадку даёт Ресурсный центр (вымышлено).",
                "dissent",
                "Один представитель бизнеса считает, что хватит общей рассылки (вымышлено).",
                "votes",
                Map.of("ngo", votes(5, 0), "business", votes(2, 1), "government", votes(0, 0)),
                "ownerId",
                owner,
                "reviewOn",
                LocalDate.now(clock).plusMonths(6).toString());
    }

    private static Map<String, Object> votes(int inFavour, int against) {
        return Map.of("inFavour", inFavour, "against", against, "abstained", 0);
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }

    /** A person and the organization for which they speak. */
    private record Voice(DemoClient client, String organization) {}
}
