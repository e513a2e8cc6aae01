package roundtable.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What a proposal has to do with others: where it goes on, from which one it was split off. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Lineage {
    private UUID mergedInto;

    @Column(updatable = false)
    private UUID derivedFrom;

    private int absorbed;
    private int parts;

    void mergeInto(UUID survivor) {
        mergedInto = survivor;
    }

    /** Another one goes on in this one. */
    void absorb() {
        absorbed++;
    }

    void deriveFrom(UUID whole) {
        derivedFrom = whole;
    }

    void splitInto(int more) {
        parts += more;
    }

    UUID mergedInto() {
        return mergedInto;
    }

    UUID derivedFrom() {
        return derivedFrom;
    }

    /** Some of its supports came with another proposal. */
    boolean hasAbsorbed() {
        return absorbed > 0;
    }

    /** There are others to show beside it. */
    boolean isRelated() {
        return mergedInto != null || derivedFrom != null || absorbed > 0 || parts > 0;
    }
}
