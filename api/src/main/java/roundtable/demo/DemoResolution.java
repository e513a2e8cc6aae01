package roundtable.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Publishes the real resolution of 5 December 2019 and lets invented people of invented bodies work on some of its
 * recommendations, so that every state can be seen. It goes through the contract, step by step, and each step looks
 * first whether it is still to be done.
 */
@ApplicationScoped
class DemoResolution implements DemoChapter {
    static final String HELD_ON = "2019-12-05";

    private static final String FILE = "round-table-2019.txt";
    private static final String CONTACT = "demo@example.org";

    /** What happens to which recommendation: by its number; due in so many months, in the past when negative. */
    private static final List<Plan> PLANS = List.of(
            new Plan(1, 6, Outcome.PROVEN, "Объединились пять организаций помощи семьям: общий график и один телефон."),
            new Plan(3, -1, Outcome.DONE, "Площадка собирается каждый второй вторник, с тремя сторонами за столом."),
            new Plan(4, 5, Outcome.PROVEN, "Прошла первая тема: доступная среда. Итог записан."),
            new Plan(5, -2, Outcome.DONE, "Прошли восемь занятий, их слушали руководители двадцати организаций."),
            new Plan(6, 4, Outcome.PROVEN, "Разделы открыты, организации заполняют их сами."),
            new Plan(8, 9, Outcome.ACCEPTED, null),
            new Plan(9, 3, Outcome.PROVEN, "Тридцать организаций обновили свои страницы."),
            new Plan(12, -5, Outcome.ACCEPTED, null),
            new Plan(13, -3, Outcome.DONE, "Каталог практик бизнеса издан и разослан."),
            new Plan(14, 7, Outcome.PROVEN, "Три предприятия оплатили по одному проекту."),
            new Plan(17, 10, Outcome.ACCEPTED, null),
            new Plan(18, 2, Outcome.PROVEN, "Первые три задачи описаны с целью и сроком."),
            new Plan(19, 8, Outcome.ACCEPTED, null),
            new Plan(20, -2, Outcome.ACCEPTED, null));

    /** By the number of the weakness. */
    private static final Map<Integer, Reach> REACH = Map.of(
            1, new Reach("orders_with_proposal", 0.8),
            4, new Reach("answers_in_time", 0.95),
            9, new Reach("pairs_contributing", 40));

    private final ObjectMapper json;
    private final Clock clock;

    DemoResolution(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** Publishes what is not there yet and moves what has not moved yet. */
    @Override
    public void tell(URI base) {
        var people = new People(base);
        var document = publish(people.moderator);
        assign(people, document);
        hold(people.moderator, "/round-tables/" + document);
        var recommendations = new HashMap<Integer, JsonNode>();
        for (var addressee : people.moderator.get("/round-tables/" + document).get("addressees")) {
            for (var r : addressee.get("recommendations")) {
                recommendations.put(r.get("number").asInt(), r);
            }
        }
        for (var plan : PLANS) {
            var r = Objects.requireNonNull(recommendations.get(plan.number()));
            if (r.get("status").asText().equals("assigned")) {
                carryOut(plan, r.get("id").asText(), people.of(plan.number()), people);
            }
        }
    }

    private static String publish(DemoClient moderator) {
        var known = DemoTracker.document(moderator, HELD_ON);
        if (known.isPresent()) {
            return known.get().get("id").asText();
        }
        var draft = moderator.post("/round-tables/imports", Map.of("fileName", FILE, "text", text()));
        return moderator
                .act("/round-tables/imports/" + draft.get("id").asText() + "/actions/publish")
                .get("id")
                .asText();
    }

    /** Numbers by which people see whether a weakness gets smaller; nobody invents where they started. */
    private void hold(DemoClient moderator, String path) {
        var weaknesses = moderator.get(path).get("weaknesses");
        REACH.forEach((number, reach) -> {
            if (weaknesses.get(number - 1).get("targets").isEmpty()) {
                moderator.post(
                        path + "/weaknesses/" + number + "/targets",
                        Map.of(
                                "indicator",
                                reach.indicator(),
                                "baselineSource",
                                "unknown",
                                "target",
                                reach.target(),
                                "targetOn",
                                LocalDate.now(clock).plusYears(2).toString()));
            }
        });
    }

    /** The addressees of the paper become bodies of the demonstration, whose people can act. */
    private static void assign(People people, String document) {
        var path = "/round-tables/" + document;
        var addressees = new ArrayList<Map<String, Object>>();
        for (var a : people.moderator.get(path).get("addressees")) {
            var body = People.BODIES.get(addressees.size());
            var entry = new HashMap<String, Object>();
            entry.put("id", a.get("id").asText());
            entry.put("name", a.get("name").asText());
            entry.put(
                    "organizationId",
                    body.isEmpty()
                            ? null
                            : people.moderator
                                    .get("/organizations/" + body)
                                    .get("id")
                                    .asText());
            entry.put("resourceCenter", addressees.size() == 1);
            addressees.add(entry);
        }
        people.moderator.change(path, Map.of("addressees", addressees));
    }

    private void carryOut(Plan plan, String id, DemoClient addressee, People people) {
        var today = LocalDate.now(clock);
        var path = "/recommendations/" + id;
        people.moderator.change(path, Map.of("kind", "one_off", "expectedEvidence", List.of("document")));
        addressee.post(
                path + "/actions/accept",
                Map.of(
                        "dueOn",
                        today.plusMonths(plan.dueInMonths()).toString(),
                        "reviewQuarterly",
                        false,
                        "contact",
                        CONTACT,
                        "milestone",
                        Map.of("title", "Первый видимый результат (демо)", "plannedOn", today.toString())));
        if (plan.report() == null) {
            return;
        }
        var evidence = addressee.post(
                path + "/evidence",
                Map.of(
                        "kind",
                        "document",
                        "title",
                        "Протокол № " + plan.number() + " (демо)",
                        "documentNumber",
                        String.valueOf(plan.number()),
                        "documentOn",
                        today.minusDays(plan.number()).toString(),
                        "documentBody",
                        "Вымышленный орган для демонстрации"));
        addressee.post(
                path + "/actions/report",
                Map.of(
                        "text",
                        plan.report() + " (Вымышлено для демонстрации.)",
                        "evidenceIds",
                        List.of(evidence.get("id").asText())));
        var reviewer = people.reviewer(plan.number());
        reviewer.act(path + "/evidence/" + evidence.get("id").asText() + "/actions/accept");
        if (plan.outcome() == Outcome.DONE) {
            addressee.act(path + "/actions/claim_done");
            reviewer.post(path + "/actions/confirm", Map.of("reason", "Протокол проверен (демо)."));
        }
    }

    private static String text() {
        try (var file = DemoResolution.class.getResourceAsStream("/demo/" + FILE)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Reach(String indicator, double target) {}

    private enum Outcome {
        ACCEPTED,
        PROVEN,
        DONE
    }

    private record Plan(
            int number, int dueInMonths, Outcome outcome, @org.jspecify.annotations.Nullable String report) {}

    /** Who acts for which addressee, in the order of the resolution. */
    private final class People {
        /** No body for the Resource Center, whose staff are the moderators, and for «НКО», whom they serve. */
        static final List<String> BODIES = List.of(
                DemoAccounts.Bodies.COUNCIL,
                "",
                "",
                DemoAccounts.Bodies.BUSINESS_COUNCIL,
                DemoAccounts.Bodies.ADMINISTRATION);

        final DemoClient moderator;
        private final DemoClient officer;
        private final DemoClient council;
        private final DemoClient businessCouncil;

        People(URI base) {
            moderator = DemoClient.signIn(base, json, "moderator@demo.example");
            officer = DemoClient.signIn(base, json, "officer@demo.example");
            council = DemoClient.signIn(base, json, "council@demo.example");
            businessCouncil = DemoClient.signIn(base, json, "business@demo.example");
        }

        DemoClient of(int number) {
            if (number <= 2) {
                return council;
            }
            if (number <= 12) {
                return moderator;
            }
            return number <= 17 ? businessCouncil : officer;
        }

        /** Another person from another side. */
        DemoClient reviewer(int number) {
            return of(number) == moderator ? officer : moderator;
        }
    }
}
