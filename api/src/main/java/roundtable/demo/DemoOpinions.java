package roundtable.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import roundtable.discussion.DemoVotes;

/** Statements of an invented discussion on which invented people have voted, one that waits for a moderator among them. */
@ApplicationScoped
class DemoOpinions {
    private static final List<String> PARTING = List.of(
            "Первые лавочки нужны у моста, а не у причала.",
            "Проезд к причалу важнее места для занятий.",
            "Половину денег стоит оставить на озеленение.",
            "Набережную надо закрыть для машин совсем.",
            "Кафе на набережной важнее детской площадки.",
            "Лавочки должны быть простыми, зато их станет больше.",
            "Место для занятий нужно закрыть от ветра стеной.",
            "Парковку у причала можно убрать.");
    private static final List<String> COMMON = List.of(
            "Лавочки должны быть удобны пожилым людям: со спинкой и подлокотниками.",
            "О сроках работ нужно сообщать за месяц.");
    private static final List<Integer> PEOPLE = List.of(24, 15);

    private final DemoVotes votes;

    DemoOpinions(DemoVotes votes) {
        this.votes = votes;
    }

    /**
     * Makes them.
     *
     * @param discussion path of an open one in the API
     */
    void tell(String discussion, DemoClient moderator, DemoClient member) {
        var statements = Stream.concat(PARTING.stream(), COMMON.stream())
                .map(text -> moderator.post(discussion + "/statements", Map.of("text", text)))
                .map(made -> UUID.fromString(made.get("id").asText()))
                .toList();
        var id = UUID.fromString(discussion.substring(discussion.lastIndexOf('/') + 1));
        votes.cast(id, statements, COMMON.size(), PEOPLE);
        member.post(discussion + "/statements", Map.of("text", "На набережной нужен свет до полуночи."));
    }
}
