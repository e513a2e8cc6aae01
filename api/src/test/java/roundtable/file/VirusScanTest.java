package roundtable.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import roundtable.shared.http.ProblemException;

/** The conversation with clamd, over a real socket. */
class VirusScanTest {
    @Test
    void a_clean_file_passes_and_all_of_it_was_shown() throws Exception {
        var file = new byte[200_000];
        file[199_999] = 7;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var seen = answering(server, "stream: OK\0");
            scan(server).check(file);
            assertThat(seen.get()).isEqualTo(file);
        }
    }

    @Test
    void a_file_in_which_something_is_found_is_refused() throws Exception {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var asked = answering(server, "stream: Eicar-Test-Signature FOUND\0");
            assertThatThrownBy(() -> scan(server).check(new byte[] {1}))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.type().status()).isEqualTo(400));
            assertThat(asked.get()).hasSize(1);
        }
    }

    @Test
    void nothing_is_taken_while_the_scanner_is_away_or_at_a_loss() throws Exception {
        var away = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        away.close();
        assertThatThrownBy(() -> scan(away).check(new byte[] {1}))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.type().status()).isEqualTo(503));
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var asked = answering(server, "INSTREAM size limit exceeded. ERROR\0");
            assertThatThrownBy(() -> scan(server).check(new byte[] {1}))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.type().status()).isEqualTo(503));
            assertThat(asked.get()).hasSize(1);
        }
    }

    @Test
    void an_installation_without_a_scanner_takes_files() {
        assertThatCode(() -> new VirusScan(Optional.empty()).check(new byte[] {1}))
                .doesNotThrowAnyException();
    }

    private static VirusScan scan(ServerSocket server) {
        return new VirusScan(Optional.of("127.0.0.1:" + server.getLocalPort()));
    }

    /** A clamd that reads one file and answers. */
    private static CompletableFuture<byte[]> answering(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                in.readNBytes("zINSTREAM\0".length());
                var file = new ByteArrayOutputStream();
                for (var length = in.readInt(); length > 0; length = in.readInt()) {
                    file.write(in.readNBytes(length));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return file.toByteArray();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
