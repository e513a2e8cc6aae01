package roundtable.community;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers of members. */
@ApplicationScoped
class AnswerRepository implements PanacheRepositoryBase<Answer, UUID> {
    /** So many are taken for one question. */
    static final int MOST = 100;

    long number(UUID question) {
        return count("questionId", question);
    }

    boolean has(UUID question, UUID id) {
        return count("questionId = ?1 and id = ?2", question, id) == 1;
    }

    /** The answers of all these questions, in their order. */
    Map<UUID, List<Answer>> of(List<UUID> questions) {
        return questions.isEmpty()
                ? Map.of()
                : list("questionId in ?1 order by createdAt, id", questions).stream()
                        .collect(Collectors.groupingBy(Answer::questionId));
    }

    List<Answer> by(UUID author) {
        return list("author = ?1 order by createdAt", author);
    }
}
