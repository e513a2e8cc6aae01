package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What ties the demonstration together: invented things of the platform as evidence of the real recommendations, and a
 * second, invented round table that takes one of them up again.
 */
@ApplicationScoped
class DemoTracker implements DemoChapter {
    private static final String FILE = "round-table-2024.txt";
    private static final String HELD_ON = "2024-06-20";
    private static final String NOTE = "Вымышлено для демонстрации.";

    private final ObjectMapper json;

    DemoTracker(ObjectMapper json) {
        this.json = json;
    }

    /** Does only what is not done yet. */
    @Override
    public void tell(URI base) {
        var moderator = person(base, "moderator");
        var numbers = recommendations(moderator, DemoResolution.HELD_ON);
        prove(base, moderator, numbers);
        if (document(moderator, HELD_ON).isEmpty()) {
            carryOver(moderator, numbers);
        }
    }

    private void prove(URI base, DemoClient moderator, Map<String, String> numbers) {
        var resident = person(base, "resident");
        var officer = person(base, "officer");
        var ngo = person(base, "representative");
        var company = DemoClient.signIn(base, json, DemoAccounts.COMPANY);
        var order = first(officer, "/problems?mine=true&limit=20", "social_order");
        var solved = first(resident, "/problems?mine=true&status=solved&limit=1", null);
        var implemented = first(resident, "/proposals?mine=true&status=implemented&limit=1", null);
        var workshop = titled(ngo, "/stories?mine=true&limit=20", "Вечерняя мастерская");
        var site = titled(company, "/stories?mine=true&limit=20", "Сайт для НКО");
        var council = person(base, "business");
        var land = titled(council, "/initiatives?mine=true&limit=20", "Половина земельного налога");
        link(officer, moderator, numbers.get("18"), "problem", order, "published");
        link(resident, moderator, numbers.get("19"), "proposal", implemented, "implemented");
        link(ngo, officer, numbers.get("2"), "story", workshop, "featured");
        link(company, moderator, numbers.get("13"), "story", site, "featured");
        link(ngo, moderator, numbers.get("22"), "story", workshop, "adopted");
        link(council, moderator, numbers.get("17"), "initiative", land, "adopted");
        // Nobody has decided on this one yet.
        link(resident, null, numbers.get("1"), "problem", solved, "solved");
    }

    private static void link(
            DemoClient offers,
            @Nullable DemoClient accepts,
            @Nullable String recommendation,
            String type,
            Optional<JsonNode> thing,
            String predicate) {
        if (thing.isEmpty()) {
            return;
        }
        var id = thing.get().get("id").asText();
        var path = "/recommendations/" + Objects.requireNonNull(recommendation) + "/evidence";
        var linked = offers.get("/evidence?targetType=" + type + "&targetId=" + id);
        if (!linked.get("offers").toString().contains('"' + predicate + '"')) {
            return;
        }
        for (var known : linked.get("items")) {
            if (known.get("recommendation").get("id").asText().equals(recommendation)) {
                return;
            }
        }
        var offered = offers.post(
                path,
                Map.of(
                        "kind", "object",
                        "targetType", type,
                        "targetId", id,
                        "predicate", predicate,
                        "note", NOTE));
        if (accepts != null) {
            accepts.act(path + "/" + offered.get("id").asText() + "/actions/accept");
        }
    }

    /** The second round table; its first recommendation goes on with what was not carried out of the first one. */
    private void carryOver(DemoClient moderator, Map<String, String> numbers) {
        var draft = moderator.post("/round-tables/imports", Map.of("fileName", FILE, "text", text()));
        moderator.act("/round-tables/imports/" + draft.get("id").asText() + "/actions/publish");
        var later = recommendations(moderator, HELD_ON);
        moderator.change(
                "/recommendations/" + later.get("1"), Map.of("carriedFrom", Objects.requireNonNull(numbers.get("8"))));
    }

    /** Ids by number, of the round table of that day. */
    private static Map<String, String> recommendations(DemoClient reader, String heldOn) {
        var numbers = new HashMap<String, String>();
        var table = document(reader, heldOn).orElseThrow();
        for (var addressee :
                reader.get("/round-tables/" + table.get("id").asText()).get("addressees")) {
            for (var r : addressee.get("recommendations")) {
                numbers.put(r.get("number").asText(), r.get("id").asText());
            }
        }
        return numbers;
    }

    /** The round table of that day, as lists show it. */
    static Optional<JsonNode> document(DemoClient reader, String heldOn) {
        return items(reader, "/round-tables?limit=100")
                .filter(t -> t.get("heldOn").asText().equals(heldOn))
                .findFirst();
    }

    private static Optional<JsonNode> first(DemoClient reader, String list, @Nullable String kind) {
        return items(reader, list)
                .filter(i -> kind == null || i.get("kind").asText().equals(kind))
                .findFirst();
    }

    private static Optional<JsonNode> titled(DemoClient reader, String list, String beginning) {
        return items(reader, list)
                .filter(i -> i.get("title").asText().startsWith(beginning))
                .findFirst();
    }

    private static Stream<JsonNode> items(DemoClient reader, String list) {
        return StreamSupport.stream(reader.get(list).get("items").spliterator(), false);
    }

    private DemoClient person(URI base, String name) {
        return DemoClient.signIn(base, json, name + "@demo.example");
    }

    private static String text() {
        try (var file = DemoTracker.class.getResourceAsStream("/demo/" + FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
