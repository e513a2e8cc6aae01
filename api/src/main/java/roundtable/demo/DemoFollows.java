package roundtable.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The resident of the demonstration follows a proposal, an organization and the city, keeps a search, and watches a place. */
@ApplicationScoped
class DemoFollows implements DemoChapter {
    private static final String CITY = "84701000";

    private final ObjectMapper json;

    DemoFollows(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing when a search is kept. */
    @Override
    public void tell(URI base) {
        var resident = DemoClient.signIn(base, json, DemoAccounts.RESIDENT);
        if (!resident.get("/me/saved-searches").get("items").isEmpty()) {
            return;
        }
        var proposal = resident.get("/proposals?status=under_review&limit=1")
                .get("items")
                .get(0);
        follow(resident, "proposal", proposal.get("id").asText());
        follow(
                resident,
                "organization",
                resident.get("/organizations/" + DemoAccounts.OWN).get("id").asText());
        follow(
                resident,
                "territory",
                resident.get("/territories/" + CITY).get("id").asText());
        resident.post(
                "/me/saved-searches",
                Map.of("type", "problem", "query", Map.of("q", List.of("двор")), "name", "Дворы города"));
        resident.post(
                "/me/saved-searches",
                Map.of(
                        "type",
                        "problem",
                        "query",
                        Map.of("near", List.of("51.958,85.960,1")),
                        "name",
                        "Рядом с вымышленной библиотекой"));
    }

    private static void follow(DemoClient person, String type, String id) {
        person.put("/follows/" + type + "/" + id);
    }
}
