package roundtable.initiative;

import static roundtable.organization.people.Folk.as;
import static roundtable.organization.people.Folk.organization;
import static roundtable.shared.store.ByHand.change;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Initiatives with their councils and bodies for the tests, made through the contract. */
public final class Initiatives {
    static final String INITIATIVES = "/api/v1/initiatives/";

    private Initiatives() {}

    /** A council and the body that decides. */
    record Sides(String council, String body) {
        static Sides fresh() {
            return new Sides(organization(Map.of("kind", "council")), organization(Map.of("kind", "government")));
        }

        RequestSpecification councillor() {
            return as(UUID.randomUUID().toString(), "member", "council_member:" + council);
        }

        RequestSpecification officer() {
            return as(UUID.randomUUID().toString(), "member", "officer:" + body);
        }

        Map<String, Object> words() {
            var words = new HashMap<String, Object>(Map.of(
                    "councilId",
                    council,
                    "title",
                    "Инициатива " + UUID.randomUUID(),
                    "summary",
                    "Для компаний, которые поддерживают НКО.",
                    "body",
                    "Зачем это городу и как это посчитано.",
                    "tax",
                    "land",
                    "level",
                    "municipal",
                    "bodyId",
                    body));
            words.put("territoryId", territory("84701000"));
            return words;
        }

        /** A regional tax, which the body may relieve without a conclusion. */
        Map<String, Object> regional() {
            var words = words();
            words.putAll(Map.of("tax", "transport", "level", "regional"));
            return words;
        }
    }

    static String territory(String oktmo) {
        return RestAssured.get("/api/v1/territories/" + oktmo).path("id");
    }

    static RequestSpecification member(String account) {
        return as(account, "member");
    }

    static Map<String, Object> paper(String title) {
        return new HashMap<>(Map.of(
                "title", title, "number", "4", "datedOn", "2020-03-12", "url", "https://docs.example.org/paper.pdf"));
    }

    /** By a protocol of yesterday. */
    static Map<String, Object> votes() {
        var protocol = paper("Протокол");
        protocol.put("datedOn", LocalDate.now(Clock.systemUTC()).minusDays(1).toString());
        return new HashMap<>(Map.of(
                "protocol",
                protocol,
                "members",
                15,
                "present",
                11,
                "votesFor",
                9,
                "votesAgainst",
                1,
                "votesAbstained",
                1));
    }

    static Map<String, Object> dossier() {
        return new HashMap<>(Map.of(
                "draftAct",
                paper("Проект решения"),
                "note",
                paper("Пояснительная записка"),
                "revenueLoss",
                Map.of(
                        "amount",
                        Map.of("amount", "1250000.50", "currency", "RUB"),
                        "source",
                        "Финансовое управление",
                        "year",
                        2027),
                "reportFrom",
                2024,
                "reportTo",
                2026));
    }

    static Map<String, Object> conclusion() {
        return new HashMap<>(Map.of("conclusion", paper("Заключение"), "favourable", true));
    }

    static Map<String, Object> registration() {
        return new HashMap<>(Map.of("number", "2026-17", "dueOn", "2099-01-01", "rule", "Регламент, статья 41"));
    }

    /** An act that has held for years. */
    static Map<String, Object> act() {
        return new HashMap<>(Map.of("actNumber", "28-3", "publishedOn", "2020-11-12", "effectiveFrom", "2021-01-01"));
    }

    static Map<String, Object> evaluation() {
        return Map.of("beneficiaries", 12, "revenueLost", Map.of("amount", "900000.00", "currency", "RUB"));
    }

    static ValidatableResponse propose(RequestSpecification by, Map<String, ?> words) {
        return by.contentType("application/json")
                .body(words)
                .post("/api/v1/initiatives")
                .then();
    }

    static ValidatableResponse act(RequestSpecification by, String initiative, String action) {
        return by.post(INITIATIVES + initiative + "/actions/" + action).then();
    }

    static ValidatableResponse act(RequestSpecification by, String initiative, String action, Map<String, ?> said) {
        return by.contentType("application/json")
                .body(said)
                .post(INITIATIVES + initiative + "/actions/" + action)
                .then();
    }

    static String drafted(Sides sides) {
        return drafted(sides, sides.words());
    }

    static String drafted(Sides sides, Map<String, ?> words) {
        return propose(sides.councillor(), words).statusCode(201).extract().path("id");
    }

    /** In its thirty days. */
    static String opened(Sides sides) {
        return opened(sides, sides.words());
    }

    static String opened(Sides sides, Map<String, ?> words) {
        var id = drafted(sides, words);
        act(sides.councillor(), id, "open").statusCode(200);
        return id;
    }

    /** One of somebody's, for the tests of all operations. */
    public static String opened() {
        return opened(Sides.fresh());
    }

    /** A draft of that council, which has to be the caller's. */
    public static Map<String, Object> words(String council) {
        return new HashMap<>(Map.of("councilId", council, "title", "Своя", "summary", "Коротко", "body", "Слова"));
    }

    /** Thirty days pass. */
    static void discussionIsOver(String id) {
        change(
                "update initiative set discussion_until = current_date - 3, opened_at = opened_at - interval '34 days'"
                        + " where id = cast(? as uuid)",
                id);
    }

    /** As if the body had it for years: {@link #act} is of these. */
    static void registeredLongAgo(String id) {
        change("update initiative set registered_at = timestamptz '2020-06-01' where id = cast(? as uuid)", id);
    }

    /** As far as that stage, on the way that leads to an act. */
    static String at(Sides sides, InitiativeStatus stage) {
        return at(sides, stage, sides.words());
    }

    static String at(Sides sides, InitiativeStatus stage, Map<String, ?> words) {
        var id = drafted(sides, words);
        go(sides, id, stage);
        return id;
    }

    /** From where it stands to that stage. */
    static void go(Sides sides, String id, InitiativeStatus stage) {
        for (var now = status(sides, id); now != stage; now = status(sides, id)) {
            step(sides, id, now).statusCode(200);
        }
    }

    private static InitiativeStatus status(Sides sides, String id) {
        var word = sides.councillor()
                .get(INITIATIVES + id)
                .then()
                .statusCode(200)
                .extract()
                .<String>path("status");
        return InitiativeStatus.valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }

    private static ValidatableResponse step(Sides sides, String id, InitiativeStatus now) {
        return switch (now) {
            case DRAFT -> act(sides.councillor(), id, "open");
            case DISCUSSED -> {
                discussionIsOver(id);
                yield act(sides.councillor(), id, "endorse", votes());
            }
            case ENDORSED, RETURNED -> act(sides.councillor(), id, "prepare", dossier());
            case PREPARED -> act(sides.officer(), id, "request");
            case CONCLUSION_PENDING -> act(sides.officer(), id, "submit", conclusion());
            case SUBMITTED -> act(sides.officer(), id, "register", registration());
            case CONSIDERED -> act(sides.officer(), id, "adopt", Map.of("act", paper("Решение")));
            case ADOPTED -> {
                registeredLongAgo(id);
                yield act(sides.councillor(), id, "publish", act());
            }
            case IN_FORCE -> act(sides.councillor(), id, "evaluate", evaluation());
            case REJECTED, EVALUATED, WITHDRAWN -> throw new AssertionError("no way on from " + now);
        };
    }

    static ValidatableResponse support(RequestSpecification by, String id) {
        return by.post(INITIATIVES + id + "/supports").then();
    }

    static ValidatableResponse back(RequestSpecification by, String id, String organization) {
        return by.contentType("application/json")
                .body(Map.of("organizationId", organization))
                .post(INITIATIVES + id + "/backings")
                .then();
    }
}
