package roundtable.answer;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How disputes of answers are found; each feature's repository is one. */
public abstract class KeptDisputes<D extends AnswerDispute> implements PanacheRepositoryBase<D, UUID> {
    /** Those who speak for one together. */
    public abstract DisputeVoices voices();

    public Optional<D> of(UUID answer) {
        return find("answerId", answer).firstResultOptional();
    }

    /** By the answers that are disputed; one statement. */
    public Map<UUID, D> of(Collection<UUID> answers) {
        return answers.isEmpty()
                ? Map.of()
                : list("answerId in ?1", answers).stream()
                        .collect(Collectors.toMap(AnswerDispute::answerId, Function.identity()));
    }
}
