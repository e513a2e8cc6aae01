package roundtable.answer;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import roundtable.shared.http.ProblemException;

/** A scheduled answer whose day has come. */
public record DueAnswer(UUID matter, UUID id) {
    private static final Logger LOG = Logger.getLogger(DueAnswer.class);

    /** Each on its own: one that cannot be published any more keeps none of the others. */
    public static void publish(List<DueAnswer> all, Consumer<DueAnswer> publication) {
        for (var due : all) {
            try {
                publication.accept(due);
            } catch (ProblemException impossible) {
                LOG.warnf("Answer %s cannot be published: %s", due.id, impossible.getMessage());
            }
        }
    }
}
