package roundtable.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** Two invented reports: one that waits for a moderator, and one that was looked at, of which its reporter is told. */
@ApplicationScoped
class DemoModeration implements DemoChapter {
    private static final String ORGANIZATIONS = "/organizations?kind=business&limit=2";

    private final ObjectMapper json;

    DemoModeration(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var reader = DemoClient.signIn(base, json, "business@demo.example");
        if (!reader.get("/me/reports").get("items").isEmpty()) {
            return;
        }
        var pages = reader.get(ORGANIZATIONS).get("items");
        var kept = report(
                reader, pages.get(0).get("id").asText(), "misleading", "Вымышленное сообщение: адрес кажется старым.");
        var moderator = DemoClient.signIn(base, json, "moderator@demo.example");
        for (var waiting : moderator.get("/moderation/cases").get("items")) {
            if (waiting.get("subjectId").asText().equals(kept)) {
                moderator.post(
                        "/moderation/cases/" + waiting.get("id").asText() + "/actions/decide",
                        Map.of("outcome", "kept", "rule", "no_violation", "reason", "Адрес совпадает с реестром."));
            }
        }
        report(reader, pages.get(1).get("id").asText(), "spam", "Вымышленное сообщение: похоже на рекламу.");
    }

    private static String report(DemoClient reader, String organization, String reason, String text) {
        return reader.post(
                        "/moderation/reports",
                        Map.of(
                                "subjectType",
                                "organization",
                                "subjectId",
                                organization,
                                "reason",
                                reason,
                                "text",
                                text))
                .get("subjectId")
                .asText();
    }
}
