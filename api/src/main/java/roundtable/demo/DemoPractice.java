package roundtable.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets a start learn how people write, beside the warm-up that only reads (decision 0047): somebody supports a proposal and
 * takes it back, says a word and adds an organization, over and over. It is for a database that is thrown away afterwards,
 * and only {@code api/train.sh} asks for it.
 */
@ApplicationScoped
class DemoPractice implements DemoChapter {
    private final ObjectMapper json;
    private final Duration longest;

    DemoPractice(ObjectMapper json, @ConfigProperty(name = "roundtable.demo.practice") Duration longest) {
        this.json = json;
        this.longest = longest;
    }

    /** Does nothing unless the installation gives it time. */
    @Override
    public void tell(URI base) {
        if (longest.isZero()) {
            return;
        }
        var end = System.nanoTime() + longest.toNanos();
        var resident = DemoClient.signIn(base, json, DemoAccounts.RESIDENT);
        var council = DemoClient.signIn(base, json, "council@demo.example");
        var admin = DemoClient.signIn(base, json, "admin@demo.example");
        var open = resident.get("/proposals?status=open&sort=-supportCount&limit=1")
                .get("items")
                .get(0);
        var path = "/proposals/" + open.get("id").asText();
        while (System.nanoTime() < end) {
            resident.act(path + "/supports");
            resident.delete(path + "/supports/mine");
            council.post(path + "/comments", Map.of("text", "Вымышленное слово для пробы."));
            admin.post("/organizations", Map.of("kind", "ngo", "shortName", "Пробная (демо)"));
        }
    }
}
