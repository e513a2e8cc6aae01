package roundtable.shared.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import roundtable.shared.text.Texts;

/** The language that the caller reads. */
@ApplicationScoped
public class RequestLanguage {
    private final RoutingContext rc;

    RequestLanguage(RoutingContext rc) {
        this.rc = rc;
    }

    /** {@code ru} or {@code en}. */
    public String tag() {
        return Texts.language(rc.request().getHeader("Accept-Language"));
    }
}
