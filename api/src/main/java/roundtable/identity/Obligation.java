package roundtable.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Administrators, moderators and officers must have a second factor: until then these roles sleep, as if they were not
 * given (safety design, part 1). A demonstration obliges nobody, and its banner says so; nothing else lifts it.
 */
@ApplicationScoped
class Obligation {
    private final boolean demo;

    Obligation(@ConfigProperty(name = "roundtable.demo", defaultValue = "false") boolean demo) {
        this.demo = demo;
    }

    boolean inForce() {
        return !demo;
    }
}
