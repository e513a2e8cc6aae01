package roundtable.shared.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Guards a change against lost updates (RFC 9110, 13.1.1). */
@ApplicationScoped
public class Preconditions {
    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(-[\\w-]{1,64})?\"");

    private final RoutingContext rc;

    Preconditions(RoutingContext rc) {
        this.rc = rc;
    }

    /**
     * Lets the change go on when If-Match names this version; without the header 428, with another version 412. The
     * part of the tag after the dash follows counters and referenced names, which nobody's change can lose.
     */
    public void require(long version) {
        var header = rc.request().getHeader("If-Match");
        if (header == null) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        var tag = TAG.matcher(header.trim());
        if (!tag.matches() || Long.parseLong(tag.group(1)) != version) {
            throw ProblemException.of(ProblemType.STALE);
        }
    }
}
