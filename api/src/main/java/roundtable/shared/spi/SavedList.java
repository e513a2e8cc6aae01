package roundtable.shared.spi;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A public list whose questions people keep, to be told of what is new in it. */
public interface SavedList {
    /** The kind's name in the contract, for example {@code proposal}. */
    String type();

    /** Page of the SPA with the list, for example {@code /proposals}. */
    String path();

    /** Whether the list knows these parameters: else the problem that the list itself would give. */
    void check(Map<String, List<String>> query);

    /**
     * What everybody may see that matches and was published after the one time and not after the other, the newest
     * first, at most so many; a list may add what else is news of its things.
     */
    List<EvidenceSource.Shown> published(Map<String, List<String>> query, Instant after, Instant until, int most);
}
