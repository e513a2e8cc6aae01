package roundtable.shared.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of public things that the one search box finds. */
public interface SearchSource {
    /** The kind's name in the contract, for example {@code organization}. */
    String type();

    /** The best matches that everybody may see, best first. */
    List<Hit> search(String words, String language, int limit);

    /**
     * One found thing.
     *
     * @param path page of the SPA, for example {@code /organizations/kedr}
     * @param title what it is called
     * @param excerpt words around the match, matches between {@code U+E000} and {@code U+E001}; null when none
     */
    record Hit(String path, String title, @Nullable String excerpt) {}
}
