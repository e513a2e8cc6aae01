package roundtable.shared.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import roundtable.shared.net.FetchFailed.Reason;

/** The way out (cases 44–48), against a real server and real sockets; only names are made up. */
class SafeHttpTest {
    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private HttpServer server;
    private int port;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        port = server.getAddress().getPort();
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            switch (exchange.getRequestURI().getPath()) {
                case "/good" -> {
                    var body = "found".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                }
                case "/moved" -> {
                    exchange.getResponseHeaders().add("Location", "/good");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/secret" -> {
                    var body = "inner words".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(500, body.length);
                    exchange.getResponseBody().write(body);
                }
                case "/endless" -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (var out = exchange.getResponseBody()) {
                        for (var i = 0; i < 1_000_000; i++) {
                            out.write(new byte[1024]);
                        }
                    }
                }
                case "/drip" -> {
                    exchange.sendResponseHeaders(200, 0);
                    try (var out = exchange.getResponseBody()) {
                        for (var i = 0; i < 100; i++) {
                            out.write('x');
                            out.flush();
                            Thread.sleep(200);
                        }
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                }
                default -> exchange.sendResponseHeaders(404, -1);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Every name leads to the test's own server, which is let through. */
    private static SafeHttp loopback() {
        return new SafeHttp(
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()}, InetAddress::isLoopbackAddress, DEADLINE);
    }

    private static SafeHttp strict(SafeHttp.Names names) {
        return new SafeHttp(names, PublicAddresses::has, DEADLINE);
    }

    private URI at(String path) {
        return URI.create("http://site.example:" + port + path);
    }

    private static Reason reason(SafeHttp http, URI address) {
        try {
            http.get(address);
            throw new AssertionError("answered");
        } catch (FetchFailed failed) {
            return failed.reason();
        }
    }

    @Test
    void what_stands_there_is_read() throws FetchFailed {
        assertThat(loopback().get(at("/good"))).isEqualTo("found".getBytes(StandardCharsets.UTF_8));
        assertThat(loopback().get(at("/good"), 5)).hasSize(5);
        assertThat(reason(loopback(), at("/nothing"))).isEqualTo(Reason.GONE);
        assertThat(reason(loopback(), at("/secret"))).isEqualTo(Reason.NOT_THERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.1.1",
                "10.0.0.1",
                "100.64.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "192.168.1.1",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a00:1]",
                "[fc00::1]",
                "[fd12:3456::1]",
                "[fe80::1]",
                "[2002:7f00:1::1]",
                "[2001:db8::1]",
                "0x7f.1",
                "2130706433",
                "localhost"
            })
    void case_44_an_inner_address_is_refused_when_it_is_kept_and_when_it_is_asked(String host) {
        var http = strict(InetAddress::getAllByName);
        var address = URI.create("http://" + host + ":" + port + "/good");
        assertThatThrownBy(() -> http.check(address))
                .isInstanceOfSatisfying(
                        FetchFailed.class, f -> assertThat(f.reason()).isEqualTo(Reason.NOT_PUBLIC));
        assertThat(reason(http, address)).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(asked).hasValue(0);
    }

    @Test
    void case_44_one_inner_address_among_others_is_enough() throws UnknownHostException {
        var mixed = new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.1")};
        assertThat(reason(strict(host -> mixed), at("/good"))).isEqualTo(Reason.NOT_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://site.example/", "http://user@site.example/", "http:///x", "x"})
    void case_44_only_addresses_of_the_web_are_asked(String address) {
        assertThat(reason(loopback(), URI.create(address))).isEqualTo(Reason.NOT_PUBLIC);
    }

    @Test
    void case_45_a_name_that_changes_its_address_is_refused_at_the_connection() {
        var looked = new AtomicInteger();
        var http = strict(host -> new InetAddress[] {
            looked.incrementAndGet() == 1 ? InetAddress.getByName("93.184.216.34") : InetAddress.getLoopbackAddress()
        });
        assertThat(allowed(http)).isTrue();
        assertThat(reason(http, at("/good"))).isEqualTo(Reason.NOT_PUBLIC);
        assertThat(asked).hasValue(0);
    }

    @Test
    void case_45_what_was_looked_up_is_what_is_connected_to() throws FetchFailed {
        var looked = new AtomicInteger();
        var http = new SafeHttp(
                host -> new InetAddress[] {
                    looked.incrementAndGet() == 1
                            ? InetAddress.getLoopbackAddress()
                            : InetAddress.getByName("192.0.2.1")
                },
                InetAddress::isLoopbackAddress,
                DEADLINE);
        http.get(at("/good"));
        assertThat(looked).hasValue(1);
    }

    private boolean allowed(SafeHttp http) {
        try {
            http.check(at("/good"));
            return true;
        } catch (FetchFailed refused) {
            return false;
        }
    }

    @Test
    void case_46_a_redirect_is_not_followed() {
        assertThat(reason(loopback(), at("/moved"))).isEqualTo(Reason.REDIRECT);
        assertThat(asked).hasValue(1);
    }

    @Test
    void case_47_an_endless_answer_is_cut() {
        assertThat(reason(loopback(), at("/endless"))).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void case_47_an_answer_in_drops_is_cut() {
        var began = System.nanoTime();
        assertThat(reason(loopback(), at("/drip"))).isEqualTo(Reason.TOO_SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(DEADLINE.plusSeconds(2));
    }

    @Test
    void case_48_a_failure_names_neither_words_nor_ports() throws IOException {
        int closed;
        try (var free = new ServerSocket(0)) {
            closed = free.getLocalPort();
        }
        var refused = URI.create("http://site.example:" + closed + "/");
        assertThat(reason(loopback(), refused)).isEqualTo(Reason.NO_ANSWER);
        assertThatThrownBy(() -> loopback().get(at("/secret")))
                .hasMessage("NOT_THERE")
                .hasNoCause();
        assertThatThrownBy(() -> loopback().get(refused))
                .hasMessage("NO_ANSWER")
                .hasNoCause();
    }
}
