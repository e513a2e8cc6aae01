package roundtable.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/**
 * The tests of other things give roles to people who sign in by their password. Here the obligation is lifted unless a
 * test is about it; the product has no such switch.
 */
@Singleton
@Alternative
@Priority(1)
public class ObligationByTest extends Obligation {
    static volatile boolean inForce;

    public ObligationByTest() {
        super(false);
    }

    @Override
    boolean inForce() {
        return inForce && super.inForce();
    }
}
