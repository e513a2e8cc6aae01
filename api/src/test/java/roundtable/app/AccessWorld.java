package roundtable.app;

import static io.restassured.RestAssured.given;
import static roundtable.shared.store.ByHand.change;

import io.quarkus.arc.Arc;
import io.restassured.response.ExtractableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import roundtable.community.Communities;
import roundtable.file.Uploading;
import roundtable.identity.Accounts;
import roundtable.identity.Browser;
import roundtable.initiative.Initiatives;
import roundtable.platform.Platforms;

/** Things that are there, and people of every role, for {@link AccessTest}. */
final class AccessWorld {
    static final String NOBODYS = "0193aaaa-0000-7000-8000-000000000000";
    private static final String ADMINISTRATOR =
            Personas.header(UUID.randomUUID().toString(), "administrator");
    private static final String PASSWORD = "a long enough password";
    private static final String AUTHOR = UUID.randomUUID().toString();

    private final String organization = organization(ADMINISTRATOR, "council");
    private final String draft = organization(Personas.header(AUTHOR, "member"), "ngo");
    private Browser blocked;
    private Browser expired;
    private final String roundTable;
    private final String recommendation;
    private final String problem = published("problems", Map.of("kind", "statement"));
    private final String proposal = published("proposals", Map.of());
    private final String comment = comment();
    private final String discussion = discussion();
    private final String story = story();
    private final String news = news();
    private final String platform = Platforms.opened();
    private final String initiative = Initiatives.opened();
    private final String community = Communities.requested(Communities.verifiedNgo());
    private String claim = "";

    AccessWorld() {
        var resolution =
                "Резолюция\n«Доступ %s»\n3 марта 2026 года\nСлабые стороны:\n- Нет площадок;\nРекомендации:\nСовету:\n- Собираться раз в квартал;\n"
                        .formatted(UUID.randomUUID());
        var draftOfIt = staff().body(Map.of("fileName", "доступ.txt", "text", resolution))
                .post("/api/v1/round-tables/imports")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        var table = staff().post("/api/v1/round-tables/imports/" + draftOfIt + "/actions/publish")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        roundTable = table.getString("id");
        recommendation = table.getString("addressees[0].recommendations[0].id");
        var assigned =
                "{\"addressees\":[{\"id\":\"%s\",\"name\":\"Совет\",\"organizationId\":\"%s\",\"resourceCenter\":false}]}"
                        .formatted(table.getString("addressees[0].id"), organization);
        var path = "/api/v1/round-tables/" + roundTable;
        var tag = staff().get(path).header("ETag");
        staff().header("If-Match", tag)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(assigned)
                .patch(path)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification staff() {
        return given().header("Authorization", ADMINISTRATOR).contentType("application/json");
    }

    private static String organization(String authorization, String kind) {
        return given().header("Authorization", authorization)
                .contentType("application/json")
                .body(Map.of("kind", kind, "shortName", "Доступ " + UUID.randomUUID(), "registered", false))
                .post("/api/v1/organizations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A public problem or proposal of somebody. */
    private static String published(String kind, Map<String, Object> more) {
        var words = new HashMap<String, Object>(Map.of("title", "Доступ", "body", "Слова", "everywhere", true));
        words.putAll(more);
        var id = given().header(
                        "Authorization", Personas.header(UUID.randomUUID().toString(), "member"))
                .contentType("application/json")
                .body(words)
                .post("/api/v1/" + kind + "?submit=true")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        staff().post("/api/v1/" + kind + "/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    /** A public comment of the author on the proposal. */
    private String comment() {
        var written = given().header("Authorization", Personas.header(AUTHOR, "member"))
                .contentType("application/json")
                .body(Map.of("text", "Доступ"))
                .post("/api/v1/proposals/" + proposal + "/comments")
                .then()
                .statusCode(201)
                .extract();
        String id = written.path("id");
        if (!written.<String>path("status").equals("published")) {
            staff().post("/api/v1/comments/" + id + "/actions/publish").then().statusCode(200);
        }
        return id;
    }

    /** An announced discussion of somebody of the Resource Center. */
    private static String discussion() {
        var staff = Personas.header(UUID.randomUUID().toString(), "moderator");
        var today = LocalDate.now(bean(Clock.class));
        var words = Map.of(
                "title",
                "Доступ",
                "body",
                "Слова",
                "opensOn",
                today.plusDays(2).toString(),
                "closesOn",
                today.plusDays(9).toString());
        var id = given().header("Authorization", staff)
                .contentType("application/json")
                .body(words)
                .post("/api/v1/discussions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        given().header("Authorization", staff)
                .post("/api/v1/discussions/" + id + "/actions/schedule")
                .then()
                .statusCode(200);
        return id;
    }

    static Map<String, Object> outcome() {
        var side = Map.of("inFavour", 0, "against", 0, "abstained", 0);
        return Map.of(
                "kind",
                "no_agreement",
                "text",
                "Слова",
                "votes",
                Map.of("ngo", side, "business", side, "government", side));
    }

    /** A public story of the organization. */
    private String story() {
        var place = staff().get("/api/v1/territories/84000000").then().extract().<String>path("id");
        var words = Map.of(
                "organizationId",
                organization,
                "title",
                "Доступ",
                "summary",
                "Коротко",
                "body",
                "Слова",
                "territoryId",
                place);
        var id = given().header(
                        "Authorization",
                        Personas.header(UUID.randomUUID().toString(), "council_member:" + organization))
                .contentType("application/json")
                .body(words)
                .post("/api/v1/stories?submit=true")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        staff().post("/api/v1/stories/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    /** A public news item of the Resource Center. */
    private static String news() {
        var id = staff().body(Map.of("title", "Доступ", "summary", "Коротко", "html", "<p>Слова</p>"))
                .post("/api/v1/news")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        staff().post("/api/v1/news/" + id + "/actions/publish").then().statusCode(200);
        return id;
    }

    /** The path of an operation on what is there. What is hidden is the draft, or what was offered a moment ago. */
    String path(ContractWalk.Operation operation, AccessMatrix.Row row) {
        var path = operation.path().replace("{action}", row.of());
        if (row.hides()) {
            path = path.replace("/organizations/{id}", "/organizations/" + draft);
        }
        if (row.hides() && path.startsWith("/api/v1/claims/")) {
            path = path.replace("{id}", claimed());
        }
        return there(path.contains("{evidenceId}") ? path.replace("{evidenceId}", offered()) : path);
    }

    /** The same for what everybody sees. */
    String there(String path) {
        if (path.contains("{mediumId}")) {
            return there(path.replace("{mediumId}", logo().path("id")));
        }
        if (path.contains("/files/{id}")) {
            return path.replace("{id}", logo().path("file.id"));
        }
        return path.replace("/follows/{type}/{id}", "/follows/proposal/" + proposal)
                .replace("/organizations/{id}", "/organizations/" + organization)
                .replace("/problems/{id}", "/problems/" + problem)
                .replace("/proposals/{id}", "/proposals/" + proposal)
                .replace("/comments/{id}", "/comments/" + comment)
                .replace("/discussions/{id}", "/discussions/" + discussion)
                .replace("/stories/{id}", "/stories/" + story)
                .replace("/news/{id}", "/news/" + news)
                .replace("/platforms/{id}", "/platforms/" + platform)
                .replace("/initiatives/{id}", "/initiatives/" + initiative)
                .replace("/communities/{id}", "/communities/" + community)
                .replace("/round-tables/{id}", "/round-tables/" + roundTable)
                .replace("/weaknesses/{number}", "/weaknesses/1")
                .replace("/recommendations/{id}", "/recommendations/" + recommendation)
                .replace("/territories/{id}", "/territories/84000000")
                .replace("/users/{id}/actions/{action}", "/users/" + NOBODYS + "/actions/block")
                .replace("{key}", "organizations_registered")
                .replace("{purpose}", "newsletter")
                .replace("{regime}", "voluntary")
                .replaceAll("\\{\\w+}", NOBODYS);
    }

    /** The organization's logo, new each time. */
    private ExtractableResponse<?> logo() {
        Supplier<RequestSpecification> by = () ->
                given().header("Authorization", Personas.header(administrator().toString(), AccessRules.ADMINISTRATOR));
        var file = Uploading.send(by.get(), "file", "logo.png", "image/png", Uploading.picture("png", 9, 9))
                .statusCode(201)
                .extract()
                .path("id");
        return by.get()
                .contentType("application/json")
                .body(Map.of("fileId", file, "role", "logo", "title", "Знак"))
                .post("/api/v1/organizations/" + organization + "/media")
                .then()
                .statusCode(201)
                .extract();
    }

    private static UUID administrator() {
        return bean(Accounts.class)
                .ensure("access-administrator@example.org", "Администратор", "plain otter reads maps", "ru");
    }

    static Map<String, String> document() {
        return Map.of(
                "kind",
                "document",
                "title",
                "Протокол",
                "documentNumber",
                UUID.randomUUID().toString(),
                "documentOn",
                "2026-04-01",
                "documentBody",
                "Совет");
    }

    /** Something that was offered a moment ago. */
    String evidence() {
        return there("/api/v1/recommendations/{id}/evidence/") + offered();
    }

    /** The author's claim to the organization. */
    private synchronized String claimed() {
        if (claim.isEmpty()) {
            claim = given().header("Authorization", Personas.header(AUTHOR, "member"))
                    .contentType("application/json")
                    .body(Map.of("method", "documents", "position", "директор", "statement", "Устав"))
                    .post("/api/v1/organizations/" + organization(ADMINISTRATOR, "ngo") + "/claims")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        }
        return claim;
    }

    private String offered() {
        return staff().body(document())
                .post("/api/v1/recommendations/" + recommendation + "/evidence")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /**
     * A request by somebody of that role; nobody is the same person twice but the author, the administrator, who has an
     * account, and those who sign in.
     */
    RequestSpecification by(String role) {
        var request =
                switch (role) {
                    case AccessRules.VISITOR, AccessRules.UNCONFIRMED -> given();
                    case AccessRules.BLOCKED -> blocked().request();
                    case AccessRules.EXPIRED -> expired().request();
                    default -> persona(role);
                };
        return request.redirects().follow(false);
    }

    private RequestSpecification persona(String role) {
        var roles =
                switch (role) {
                    case AccessRules.REPRESENTATIVE -> "representative:" + organization + " owner:" + organization;
                    case AccessRules.EDITOR -> "representative:" + organization;
                    case AccessRules.COUNCIL_MEMBER -> "council_member:" + organization;
                    case AccessRules.STRANGER -> "representative:" + NOBODYS + " owner:" + NOBODYS;
                    case AccessRules.OFFICER -> "officer:" + NOBODYS;
                    case AccessRules.JUROR -> "juror:" + NOBODYS;
                    case AccessRules.AUTHOR -> AccessRules.MEMBER;
                    default -> role;
                };
        var account = role.equals(AccessRules.AUTHOR)
                ? AUTHOR
                : role.startsWith(AccessRules.ADMINISTRATOR)
                        ? administrator().toString()
                        : UUID.randomUUID().toString();
        return given().header("X-Forwarded-For", "10.88.0." + Math.floorMod(account.hashCode(), 250))
                .header("Authorization", Personas.header(account, roles));
    }

    /** Somebody who was signed in when the account was blocked. */
    private Browser blocked() {
        if (blocked == null) {
            blocked = signedIn(account -> change("update app_user set status = 'blocked' where id = ?", account));
        }
        return blocked;
    }

    /** Somebody who was a member of the council until a moment ago. */
    private Browser expired() {
        if (expired == null) {
            expired = signedIn(account -> {
                bean(Accounts.class).grant(account, Accounts.Role.COUNCIL_MEMBER, UUID.fromString(organization));
                change("update role_grant set valid_until = clock_timestamp() where user_id = ?", account);
            });
        }
        return expired;
    }

    /** Those with a session of their own have none any more. */
    void signedOut() {
        expired = null;
    }

    private static Browser signedIn(Consumer<UUID> then) {
        var email = UUID.randomUUID() + "@people.example";
        var account = bean(Accounts.class).ensure(email, "Доступ", PASSWORD, "ru");
        var browser = new Browser().signIn(email, PASSWORD);
        then.accept(account);
        return browser;
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
