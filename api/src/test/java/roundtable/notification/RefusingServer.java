package roundtable.notification;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that knows no mailbox: 550 to every recipient. */
public class RefusingServer implements QuarkusTestResourceLifecycleManager {
    static final AtomicInteger ASKED = new AtomicInteger();
    private ServerSocket door;

    @Override
    public Map<String, String> start() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(() -> {
            while (!door.isClosed()) {
                try {
                    var caller = door.accept();
                    thread(() -> talk(caller));
                } catch (IOException closed) {
                    return;
                }
            }
        });
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(door.getLocalPort()),
                "quarkus.mailer.start-tls", "DISABLED");
    }

    private static void talk(Socket socket) {
        try (socket;
                var in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            say(socket, "220 trial");
            String line;
            while ((line = in.readLine()) != null) {
                if (line.startsWith("RCPT")) {
                    ASKED.incrementAndGet();
                    say(socket, "550 no such mailbox");
                } else if (line.startsWith("QUIT")) {
                    say(socket, "221 bye");
                    return;
                } else {
                    say(socket, "250 ok");
                }
            }
        } catch (IOException over) {
            // The other side has ended.
        }
    }

    private static void say(Socket socket, String line) throws IOException {
        socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "refusing mail server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
