package roundtable.shared.spi;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Message;

/**
 * A kind of public things about which people talk below their page. A feature declares one bean for each kind and an
 * address for the comments; everything else (words, replies, counts, moderation, notices) comes with it.
 */
public interface CommentedSubject {
    /** The kind's name in the contract, for example {@code proposal}. */
    String type();

    /** The thing by id or slug; empty when not everybody may see it. */
    Optional<Commented> commented(String idOrSlug);

    /** Accounts that are told of a new comment. */
    Set<UUID> authors(UUID id);

    /**
     * What everybody sees.
     *
     * @param title what it is called
     * @param path page of the SPA, for example {@code /proposals/kedr}
     * @param closed why nobody comments on it now; null when people may
     * @param takesStances whether a comment may be in favour or against
     * @param takesAliases whether people may speak under a number instead of their name
     */
    record Commented(
            UUID id, String title, String path, @Nullable Message closed, boolean takesStances, boolean takesAliases) {

        /** Where everybody speaks under their name. */
        public Commented(UUID id, String title, String path, @Nullable Message closed, boolean takesStances) {
            this(id, title, path, closed, takesStances, false);
        }
    }
}
