package roundtable.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** What the people of the demonstration have done: an identity that is confirmed, a claim that waits for a moderator, an organization that looks for trustees. */
@ApplicationScoped
class DemoPeople implements DemoChapter {
    private final ObjectMapper json;

    DemoPeople(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing when it was done. */
    @Override
    public void tell(URI base) {
        known(base);
        var resident = DemoClient.signIn(base, json, DemoAccounts.RESIDENT);
        if (resident.get("/me/claims").get("items").isEmpty()) {
            var unverified = resident.get("/organizations?kind=ngo&verified=false&limit=1")
                    .get("items")
                    .get(0);
            resident.post(
                    "/organizations/" + unverified.get("id").asText() + "/claims",
                    Map.of(
                            "method", "documents",
                            "position", "председатель правления (вымышленный)",
                            "statement", "Протокол общего собрания № 3 от 12.02.2026 (вымышленный)."));
        }
        var board = "/organizations/" + DemoAccounts.OWN + "/trustees";
        var representative = DemoClient.signIn(base, json, "representative@demo.example");
        if (representative.get(board).get("seeking").isNull()) {
            representative.post(
                    board + "/actions/seek",
                    Map.of(
                            "text",
                            "Ищем в попечительский совет предпринимателя, который поможет с ремонтом помещения "
                                    + "(вымышленное объявление)."));
        }
    }

    /** Somebody has come with a passport, so that one person of the demonstration may vote where that is asked for. */
    private void known(URI base) {
        var admin = DemoClient.signIn(base, json, "admin@demo.example");
        var user = admin.get("/users?q=" + DemoAccounts.NEIGHBOUR).get("items").get(0);
        var path = "/users/" + user.get("id").asText();
        if (admin.get(path).get("mayConfirmIdentity").asBoolean()) {
            admin.put(path + "/identity", Map.of("basis", "passport"));
        }
    }
}
