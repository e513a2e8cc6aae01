package roundtable.shared.http;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Texts;

/** Where the present work comes from. Jobs and the start of the application have no request. */
@ApplicationScoped
public class CurrentRequest {
    private static final Pattern ADDRESS = Pattern.compile("[0-9a-fA-F:.]{2,45}");
    private static final int IPV4_BYTES = 3;
    private static final int IPV6_BYTES = 7;

    private final CurrentVertxRequest current;

    CurrentRequest(CurrentVertxRequest current) {
        this.current = current;
    }

    /** The trace id that stands in the log and in problems; empty outside of a request. */
    public Optional<String> traceId() {
        return Optional.ofNullable(routing()).map(RequestLog::traceId);
    }

    /** The network that the client is in: /24 of IPv4, /56 of IPv6, what one household or office has. */
    public Optional<String> network() {
        return Optional.ofNullable(routing())
                .map(rc -> rc.request().remoteAddress())
                .map(address -> network(address.hostAddress()));
    }

    /** The language that the caller reads; Russian outside of a request. */
    public String language() {
        var rc = routing();
        return Texts.language(rc == null ? null : rc.request().getHeader("Accept-Language"));
    }

    static String network(@Nullable String address) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return "unknown";
        }
        try {
            var parsed = InetAddress.getByName(address);
            var kept = parsed instanceof Inet4Address ? IPV4_BYTES : IPV6_BYTES;
            var bytes = parsed.getAddress();
            Arrays.fill(bytes, kept, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + 8 * kept;
        } catch (UnknownHostException notAnAddress) {
            return "unknown";
        }
    }

    private @Nullable RoutingContext routing() {
        return Arc.container().requestContext().isActive() ? current.getCurrent() : null;
    }
}
