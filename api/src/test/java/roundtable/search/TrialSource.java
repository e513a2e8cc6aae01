package roundtable.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import roundtable.shared.spi.SearchSource;

/** A source whose answers the test knows; «patience» waits longer than the database lets a statement run. */
@ApplicationScoped
class TrialSource implements SearchSource {
    private final EntityManager em;

    TrialSource(EntityManager em) {
        this.em = em;
    }

    @Override
    public String type() {
        return "trial";
    }

    @Override
    public List<Hit> search(String words, String language, int limit) {
        return switch (words) {
            case "triallamp" ->
                IntStream.range(0, limit)
                        .mapToObj(i -> new Hit("/trial/" + i, "Lamp " + i + " " + language, "\uE000lamp\uE001"))
                        .toList();
            case "patience" ->
                QuarkusTransaction.requiringNew().call(() -> {
                    em.createNativeQuery("select set_config('statement_timeout', '50', true)")
                            .getSingleResult();
                    em.createNativeQuery("select cast(pg_sleep(5) as text)").getSingleResult();
                    return List.of();
                });
            default -> List.of();
        };
    }
}
