package roundtable.site;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.organization.OrganizationDirectory;
import roundtable.reference.ReferenceDirectory;
import roundtable.shared.store.PublicChanges;
import roundtable.shared.store.PublicChanges.State;
import roundtable.site.ClientFiles.ClientFile;

/**
 * Pages for other sites' frames, as they are while no organization and no name in them has changed (decision 0008): a
 * portal that many look at, or that asks whether its page is still the same, touches no rows.
 */
@ApplicationScoped
class KeptPages {
    private static final Set<String> TOPICS = Set.of(OrganizationDirectory.TOPIC, ReferenceDirectory.TOPIC);
    /** Of the memory for public answers, which these are too. */
    private static final int PART = 8;

    private final PublicChanges changes;
    private final Cache<String, Kept> kept;

    KeptPages(PublicChanges changes, @ConfigProperty(name = "roundtable.answers.memory") MemorySize memory) {
        this.changes = changes;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(memory.asLongValue() / PART)
                .weigher((String address, Kept page) -> 2 * address.length() + page.weight())
                .build();
    }

    /**
     * The page at that address in that language.
     *
     * @param write makes it anew; a failure is not kept
     */
    ClientFile at(String address, String language, Supplier<ClientFile> write) {
        var key = language + " " + address;
        var now = changes.await();
        var page = kept.getIfPresent(key);
        if (now != null && page != null && page.state.isSame(now, TOPICS) && page.state.isQuiet(now, TOPICS)) {
            return page.file;
        }
        var fresh = write.get();
        if (now != null) {
            kept.put(key, new Kept(now, fresh));
        }
        return fresh;
    }

    /** A page, and how things stood before its rows were read. */
    private record Kept(State state, ClientFile file) {
        int weight() {
            return file.bytes().length + (file.packed() == null ? 0 : file.packed().length);
        }
    }
}
