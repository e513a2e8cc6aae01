package roundtable.shared.spi;

import java.util.List;
import java.util.UUID;

/** A feature that knows which businesses have given what, and that somebody has confirmed it. */
public interface ConfirmedContributions {
    /**
     * Confirmed contributions, one row for a business and a year.
     *
     * @param from first year
     * @param to last year
     * @param oktmo what the codes of the territories begin with; empty for the whole country
     */
    List<OfBusiness> between(int from, int to, String oktmo);

    /**
     * What a business has given in a year.
     *
     * @param count how many contributions were confirmed
     * @param minor their worth, in kopecks
     */
    record OfBusiness(UUID business, int year, int count, long minor) {}
}
