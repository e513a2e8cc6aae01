package roundtable.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;

/** What the people of the demonstration have done: a claim that waits for a moderator, an organization that looks for trustees. */
@ApplicationScoped
class DemoPeople implements DemoChapter {
    private final ObjectMapper json;

    DemoPeople(ObjectMapper json) {
        this.json = json;
    }

    /** Does nothing when it was done. */
    @Override
    public void tell(URI base) {
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
}
