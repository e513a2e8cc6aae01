package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import roundtable.initiative.DemoTime;

/**
 * Invented initiatives of the business council at different stages, moved by the invented people through the contract. The
 * city decides, so they are for local taxes.
 */
@ApplicationScoped
class DemoInitiatives implements DemoChapter {
    private static final String CITY = "84701000";
    private static final String INVENTED = " Эта инициатива вымышлена для демонстрации.";

    private final ObjectMapper json;
    private final DemoTime time;
    private final Clock clock;

    DemoInitiatives(ObjectMapper json, DemoTime time, Clock clock) {
        this.json = json;
        this.time = time;
        this.clock = clock;
    }

    /** Does nothing when they are there. */
    @Override
    public void tell(URI base) {
        var council = DemoClient.signIn(base, json, "business@demo.example");
        if (!council.get("/initiatives?mine=true&limit=1").get("items").isEmpty()) {
            return;
        }
        var officer = DemoClient.signIn(base, json, "officer@demo.example");
        var resident = DemoClient.signIn(base, json, DemoAccounts.RESIDENT);
        var ngo = DemoClient.signIn(base, json, "representative@demo.example");
        // The thirty days of the first two are over: the council may vote.
        endDiscussion(opened(council, "Земельный налог ниже для садов, где занимаются с детьми", "land"));
        endDiscussion(opened(council, "Торговый сбор без доплат для благотворительных ярмарок", "trade_fee"));
        var workshops =
                opened(council, "Налог на имущество ниже для мастерских, где учат подростков", "personal_property");
        resident.act(path(workshops) + "/supports");
        var rooms = opened(council, "Налог на имущество меньше, если помещение отдали НКО", "personal_property");
        resident.act(path(rooms) + "/supports");
        back(ngo, rooms);
        registered(council, officer, rooms, "Н-17 (вымышлено)");
        var land = opened(council, "Половина земельного налога для меценатов города", "land");
        resident.act(path(land) + "/supports");
        back(ngo, land);
        registered(council, officer, land, "Н-12 (вымышлено)");
        adopted(council, officer, land);
    }

    private static String opened(DemoClient council, String title, String tax) {
        var words = Map.of(
                "councilId",
                id(council.get("/organizations/" + DemoAccounts.Bodies.BUSINESS_COUNCIL)),
                "title",
                title,
                "summary",
                "Для компаний, которые второй год помогают НКО города." + INVENTED,
                "body",
                "Совет посчитал, сколько компании уже отдают, и предлагает признать это льготой." + INVENTED,
                "tax",
                tax,
                "level",
                "municipal",
                "bodyId",
                id(council.get("/organizations/" + DemoAccounts.Bodies.ADMINISTRATION)),
                "territoryId",
                id(council.get("/territories/" + CITY)));
        var made = id(council.post("/initiatives", words));
        council.act(path(made) + "/actions/open");
        return made;
    }

    private void endDiscussion(String initiative) {
        time.endDiscussion(UUID.fromString(initiative));
    }

    /** From the vote to the number in the register. */
    private void registered(DemoClient council, DemoClient officer, String initiative, String number) {
        endDiscussion(initiative);
        var year = LocalDate.now(clock).getYear();
        council.post(
                path(initiative) + "/actions/endorse",
                Map.of(
                        "protocol", paper("Протокол заседания совета"),
                        "members", 15,
                        "present", 11,
                        "votesFor", 9,
                        "votesAgainst", 1,
                        "votesAbstained", 1));
        council.post(
                path(initiative) + "/actions/prepare",
                Map.of(
                        "draftAct", paper("Проект решения"),
                        "note", paper("Пояснительная записка"),
                        "revenueLoss",
                                Map.of(
                                        "amount",
                                        Map.of("amount", "1250000.00", "currency", "RUB"),
                                        "source",
                                        "Расчёт вымышленного финансового управления",
                                        "year",
                                        year + 1),
                        "reportFrom", year - 3,
                        "reportTo", year - 1));
        officer.act(path(initiative) + "/actions/request");
        officer.post(
                path(initiative) + "/actions/submit",
                Map.of("conclusion", paper("Заключение главы администрации"), "favourable", true));
        officer.post(
                path(initiative) + "/actions/register",
                Map.of(
                        "number",
                        number,
                        "dueOn",
                        LocalDate.now(clock).plusDays(45).toString(),
                        "rule",
                        "Вымышленный регламент, статья 41"));
    }

    /** The act waits for the first day of a tax period. */
    private void adopted(DemoClient council, DemoClient officer, String initiative) {
        officer.post(path(initiative) + "/actions/adopt", Map.of("act", paper("Решение о льготе")));
        var today = LocalDate.now(clock);
        council.post(
                path(initiative) + "/actions/publish",
                Map.of(
                        "actNumber",
                        "28-3 (вымышлено)",
                        "publishedOn",
                        today.toString(),
                        "effectiveFrom",
                        (today.plusMonths(1).getYear() + 1) + "-01-01"));
    }

    private static void back(DemoClient ngo, String initiative) {
        ngo.post(
                path(initiative) + "/backings",
                Map.of("organizationId", id(ngo.get("/organizations/" + DemoAccounts.OWN))));
    }

    private Map<String, String> paper(String title) {
        return Map.of(
                "title",
                title + " (вымышлено)",
                "number",
                "4",
                "datedOn",
                LocalDate.now(clock).toString(),
                "url",
                "https://docs.example.org/demo.pdf");
    }

    private static String path(String initiative) {
        return "/initiatives/" + initiative;
    }

    private static String id(JsonNode thing) {
        return thing.get("id").asText();
    }
}
