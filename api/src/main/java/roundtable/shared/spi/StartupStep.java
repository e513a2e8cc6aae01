package roundtable.shared.spi;

import java.net.URI;
import java.util.List;

/** Something that a feature still has to do when the server listens already; only then is the start at its end. */
public interface StartupStep {
    /**
     * Does it.
     *
     * @param base address of this very process
     * @return lines for whoever sits at the terminal, for example demo sign-ins; none when there is nothing to say
     */
    List<String> finish(URI base);
}
