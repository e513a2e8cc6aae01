package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Invented proposals that are made together and signed on paper, become one, are split, and whose answer is disputed. */
@ApplicationScoped
class DemoCommonProposals implements DemoChapter {
    private static final String MARK = "\n\nЭто предложение вымышлено для демонстрации.";
    private static final String GARDEN = "Общий вымышленный сад у библиотеки";

    private final ObjectMapper json;
    private final Clock clock;

    DemoCommonProposals(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var author = person(base, "resident");
        for (var one : author.get("/proposals?mine=true&limit=100").get("items")) {
            if (one.get("title").asText().equals(GARDEN)) {
                return;
            }
        }
        var cast = new Cast(base, author, person(base, "moderator"), person(base, "neighbour"));
        drafted(cast);
        together(cast);
        united(cast);
        split(cast);
        disputed(cast);
    }

    /** A draft on which a neighbour writes with its author. */
    private static void drafted(Cast cast) {
        var draft = "/proposals/"
                + cast.author
                        .post(
                                "/proposals",
                                Map.of(
                                        "title",
                                        "Вымышленный книжный шкаф на остановке",
                                        "body",
                                        "Поставить шкаф, из которого можно взять книгу." + MARK,
                                        "everywhere",
                                        true))
                        .get("id")
                        .asText();
        var asked = cast.author.post(draft + "/co-authors", Map.of("email", DemoAccounts.NEIGHBOUR, "part", "editor"));
        cast.neighbour.act(draft + "/co-authors/" + asked.get("id").asText() + "/actions/accept");
        cast.neighbour.put(draft + "/draft/fields/body/lock");
    }

    /** One co-author has accepted, another one is asked. */
    private void together(Cast cast) {
        var garden = published(cast, cast.author, GARDEN, "Высадить сад там, где вымышленный пустырь.");
        joined(cast, garden);
        cast.author.post(
                garden + "/co-authors", Map.of("organizationId", organization(cast, DemoAccounts.PARTNER_NGO)));
        support(cast, garden, "business", "council");
        signed(cast, garden);
    }

    /** One sheet of invented signatures counts, another one waits for a second moderator. */
    private void signed(Cast cast, String path) {
        var first = sheet(cast, path, 48, "Вымышленный совет дома");
        person(cast.base, "moderator-two")
                .act(path + "/paper-supports/" + first.get("id").asText() + "/actions/confirm");
        sheet(cast, path, 17, "Вымышленная библиотека");
    }

    private JsonNode sheet(Cast cast, String path, int signatures, String collector) {
        var text = "Вымышленный лист: подписей %d.".formatted(signatures);
        var scan = cast.moderator.upload("list.txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
        return cast.moderator.post(
                path + "/paper-supports",
                Map.of(
                        "signatures",
                        signatures,
                        "collectedOn",
                        LocalDate.now(clock).toString(),
                        "collector",
                        collector,
                        "fileId",
                        scan.get("id").asText()));
    }

    /** Two about the same became one, with one supporter of both. */
    private void united(Cast cast) {
        var first = published(cast, cast.author, "Велопарковки у вымышленных школ", "Поставить стойки у каждой школы.");
        var second = published(
                cast, cast.neighbour, "Стойки для велосипедов у вымышленных школ", "Стойки и навес от дождя.");
        support(cast, first, "business", "council");
        support(cast, second, "council", "editor");
        var merge = cast.moderator.post(
                first + "/merges",
                Map.of("survivorId", cast.author.get(second).get("id").asText(), "reason", "Оба об одном и том же."));
        var path = "/merges/" + merge.get("id").asText() + "/actions/agree";
        cast.author.act(first + path);
        cast.neighbour.act(second + path);
    }

    private void split(Cast cast) {
        var whole = published(
                cast, cast.author, "Вымышленный двор: площадка и освещение", "Нужна площадка, и нужны фонари.");
        support(cast, whole, "business", "representative");
        cast.moderator.post(
                whole + "/parts",
                Map.of(
                        "parts",
                        List.of(
                                Map.of("title", "Площадка в вымышленном дворе", "body", "Построить площадку." + MARK),
                                Map.of("title", "Фонари в вымышленном дворе", "body", "Поставить фонари." + MARK))));
    }

    /** The author says that the refusal among the other invented proposals is no answer. */
    private static void disputed(Cast cast) {
        for (var one :
                cast.author.get("/proposals?mine=true&status=declined&limit=1").get("items")) {
            var path = "/proposals/" + one.get("id").asText() + "/official-answers";
            cast.author.post(
                    path + "/"
                            + cast.author
                                    .get(path)
                                    .get("items")
                                    .get(0)
                                    .get("id")
                                    .asText() + "/actions/dispute",
                    Map.of("reason", "Из ответа не видно, почему фонтан не нужен (вымышлено)."));
        }
    }

    private void joined(Cast cast, String path) {
        var invitation = cast.author.post(
                path + "/co-authors", Map.of("organizationId", organization(cast, DemoAccounts.NEIGHBOUR_NGO)));
        cast.neighbour.act(path + "/co-authors/" + invitation.get("id").asText() + "/actions/accept");
    }

    private static String organization(Cast cast, String slug) {
        return cast.author.get("/organizations/" + slug).get("id").asText();
    }

    private void support(Cast cast, String path, String... names) {
        for (var name : names) {
            person(cast.base, name).act(path + "/supports");
        }
    }

    private static String published(Cast cast, DemoClient by, String title, String body) {
        JsonNode made =
                by.post("/proposals?submit=true", Map.of("title", title, "body", body + MARK, "everywhere", true));
        var path = "/proposals/" + made.get("id").asText();
        if (made.get("status").asText().equals("submitted")) {
            cast.moderator.act(path + "/actions/publish");
        }
        return path;
    }

    private DemoClient person(URI base, String name) {
        return DemoClient.signIn(base, json, name + "@demo.example");
    }

    /** Who does what. */
    private record Cast(URI base, DemoClient author, DemoClient moderator, DemoClient neighbour) {}
}
