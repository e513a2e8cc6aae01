package roundtable.shared.net;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import roundtable.shared.net.FetchFailed.Reason;

/**
 * The one client for addresses that people give us (cases 44–48). A name is looked up once, by us; what it leads to must
 * be on the open internet, and exactly that is connected to, so that a name cannot mean one thing when it is checked and
 * another when it is asked. No redirects, no cookies, no proxies; 64 KiB, if not said otherwise, and 15 seconds at most.
 */
@ApplicationScoped
public class SafeHttp {
    static final int LONGEST_BODY = 64 * 1024;
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final Timeout SILENCE = Timeout.ofSeconds(5);
    private static final int OK = 200;
    private static final Set<Integer> GONE = Set.of(404, 410);

    private final Names names;
    private final Predicate<InetAddress> allowed;
    private final Duration deadline;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "outgoing deadline");
        thread.setDaemon(true);
        return thread;
    });

    /** Looks names up. */
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    @Inject
    SafeHttp(@ConfigProperty(name = "roundtable.outgoing.allowed-addresses") Optional<List<String>> more) {
        this(InetAddress::getAllByName, isPublicOr(more.orElse(List.of())), DEADLINE);
    }

    SafeHttp(Names names, Predicate<InetAddress> allowed, Duration deadline) {
        this.names = names;
        this.allowed = allowed;
        this.deadline = deadline;
    }

    private static Predicate<InetAddress> isPublicOr(List<String> more) {
        return address -> PublicAddresses.has(address) || more.contains(address.getHostAddress());
    }

    /** Refuses an address before it is kept: it is asked about again when it is connected to. */
    public void check(URI address) throws FetchFailed {
        resolve(host(address));
    }

    /** What stands there. */
    public byte[] get(URI address) throws FetchFailed {
        return get(address, LONGEST_BODY);
    }

    /** What stands there, as long as it is no longer than so many bytes. */
    public byte[] get(URI address, int longest) throws FetchFailed {
        var host = host(address);
        var request = new HttpGet(address);
        var late = new AtomicBoolean();
        var alarm = watch.schedule(
                () -> {
                    late.set(true);
                    request.cancel();
                },
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
        try (var client = client();
                var answer = client.executeOpen(null, request, null)) {
            // A redirect of 3xx is an answer like others: it is not followed.
            if (answer.getCode() / 100 == 3) {
                throw new FetchFailed(Reason.REDIRECT);
            }
            if (GONE.contains(answer.getCode())) {
                throw new FetchFailed(Reason.GONE);
            }
            if (answer.getCode() != OK || answer.getEntity() == null) {
                throw new FetchFailed(Reason.NOT_THERE);
            }
            return body(answer.getEntity().getContent(), longest);
        } catch (IOException | IllegalStateException broken) {
            resolve(host);
            throw new FetchFailed(late.get() ? Reason.TOO_SLOW : Reason.NO_ANSWER);
        } finally {
            alarm.cancel(false);
        }
    }

    private static byte[] body(java.io.InputStream in, int longest) throws IOException, FetchFailed {
        var body = new ByteArrayOutputStream();
        var part = new byte[8192];
        for (var read = in.read(part); read >= 0; read = in.read(part)) {
            if (body.size() + read > longest) {
                throw new FetchFailed(Reason.TOO_LARGE);
            }
            body.write(part, 0, read);
        }
        return body.toByteArray();
    }

    /** A client for one answer: nothing is kept of it, not even the connection. */
    private CloseableHttpClient client() {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) throws UnknownHostException {
                        try {
                            return SafeHttp.this.resolve(host);
                        } catch (FetchFailed refused) {
                            throw new UnknownHostException(host);
                        }
                    }

                    @Override
                    public String resolveCanonicalHostname(String host) {
                        return host;
                    }
                })
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(SILENCE)
                        .setSocketTimeout(SILENCE)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((request, answer, context) -> false)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(SILENCE).build())
                .setUserAgent("RoundTable")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** All addresses of the host; one that is not public makes the host refused. */
    private InetAddress[] resolve(String host) throws FetchFailed {
        try {
            var found = names.addresses(host);
            if (found.length > 0 && Arrays.stream(found).allMatch(allowed)) {
                return found;
            }
        } catch (UnknownHostException nobodys) {
            // The same answer: whether a name of an inner network exists is nobody's business.
        }
        throw new FetchFailed(Reason.NOT_PUBLIC);
    }

    private static String host(URI address) throws FetchFailed {
        @Nullable String scheme = address.getScheme();
        @Nullable String host = address.getHost();
        if (scheme == null
                || host == null
                || address.getUserInfo() != null
                || !List.of("http", "https").contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new FetchFailed(Reason.NOT_PUBLIC);
        }
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }
}
