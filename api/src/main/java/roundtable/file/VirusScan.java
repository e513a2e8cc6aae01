package roundtable.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import roundtable.shared.http.ProblemException;
import roundtable.shared.http.ProblemType;
import roundtable.shared.http.Violation;
import roundtable.shared.text.Message;

/**
 * Shows files to ClamAV before they are kept, when the installation has one ({@code roundtable.files.clamav}, as
 * {@code host:port}). The protocol is that of clamd(8), INSTREAM. While it does not answer nothing is taken: an
 * installation that wants files looked at wants all of them looked at.
 */
@ApplicationScoped
class VirusScan {
    private static final Logger LOG = Logger.getLogger(VirusScan.class);
    private static final int CONNECT_MS = 3_000;
    private static final int ANSWER_MS = 30_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final Optional<String> clamav;

    VirusScan(@ConfigProperty(name = "roundtable.files.clamav") Optional<String> clamav) {
        this.clamav = clamav.filter(address -> !address.isBlank());
    }

    /** Returns when nothing is found, or nobody looks; 400 when something is, 503 when the answer does not come. */
    void check(byte[] bytes) {
        clamav.ifPresent(address -> {
            var answer = ask(address, bytes);
            if (answer.endsWith("FOUND")) {
                LOG.warnf("A file was refused: %s", answer.replaceAll("\\p{Cntrl}", " "));
                throw ProblemException.invalid(Violation.In.BODY, "/file", "infected", Message.of("file.infected"));
            }
            if (!answer.endsWith("OK")) {
                LOG.errorf("ClamAV answered: %s", answer.replaceAll("\\p{Cntrl}", " "));
                throw unavailable();
            }
        });
    }

    private static String ask(String address, byte[] bytes) {
        var colon = address.lastIndexOf(':');
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    CONNECT_MS);
            socket.setSoTimeout(ANSWER_MS);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (var at = 0; at < bytes.length; at += CHUNK) {
                var length = Math.min(CHUNK, bytes.length - at);
                out.writeInt(length);
                out.write(bytes, at, length);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .trim();
        } catch (IOException e) {
            LOG.errorf("ClamAV does not answer: %s", e.getMessage());
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.of(ProblemType.UNAVAILABLE).with("Retry-After", "60");
    }
}
