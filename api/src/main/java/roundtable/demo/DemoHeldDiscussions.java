package roundtable.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import roundtable.demo.DemoPlatforms.Member;

/**
 * What is discussed at an invented platform: one question that is open, with a poll that its three sides have answered,
 * and one with an outcome that two sides agree on, by the poll.
 */
final class DemoHeldDiscussions {
    private static final String INVENTED = "\n\nЭто обсуждение вымышлено для демонстрации.";
    private static final int DAYS = 14;

    private DemoHeldDiscussions() {}

    static void tell(DemoClient center, String platform, LocalDate today, List<Member> members) {
        var lamps = open(
                center,
                platform,
                today,
                "Кто оплатит фонари на тропе к придуманной школе?",
                "Зимой дети идут по ней в темноте. Нужно двенадцать фонарей и тот, кто платит за свет.");
        ask(center, lamps, members, "Согласны ли вы разделить расходы поровну?", List.of(0, 0, 1));
        var escorts = open(
                center,
                platform,
                today,
                "Кто проводит детей через перекрёсток, пока нет придуманного светофора?",
                "Утром у перекрёстка нужны двое взрослых в жилетах.");
        ask(center, escorts, members, "Согласны ли вы дежурить по очереди?", List.of(0, 2, 0));
        center.post(escorts + "/actions/finish", Map.of("reason", "Все стороны ответили (вымышлено)."));
        center.post(
                escorts + "/actions/publish_outcome",
                Map.of(
                        "kind",
                        "decision",
                        "text",
                        "НКО и администрация дежурят по очереди до установки светофора (вымышлено).",
                        "dissent",
                        "Бизнес готов купить жилеты, но не дежурить (вымышлено).",
                        "ownerId",
                        members.get(0).id(),
                        "reviewOn",
                        today.plusMonths(3).toString()));
    }

    /** Announced for today, so that it opens at once. */
    private static String open(DemoClient center, String platform, LocalDate today, String title, String body) {
        var words = new HashMap<String, Object>(Map.of(
                "title",
                title,
                "body",
                body + INVENTED,
                "platformId",
                platform,
                "opensOn",
                today.toString(),
                "closesOn",
                today.plusDays(DAYS).toString()));
        var path =
                "/discussions/" + center.post("/discussions", words).get("id").asText();
        center.act(path + "/actions/schedule");
        return path;
    }

    /**
     * A poll of agreement, answered.
     *
     * @param answers of the members in their order: 0 agree, 1 abstain, 2 object
     */
    private static void ask(
            DemoClient center, String discussion, List<Member> members, String question, List<Integer> answers) {
        center.post(discussion + "/polls", Map.of("kind", "consent", "question", question));
        var poll =
                center.get(discussion + "/polls").get("items").get(0).get("id").asText();
        for (var n = 0; n < members.size(); n++) {
            var member = members.get(n);
            member.client()
                    .put(
                            discussion + "/polls/" + poll + "/ballot",
                            Map.of("choices", List.of(answers.get(n)), "organizationId", member.id()));
        }
    }
}
