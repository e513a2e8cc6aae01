package roundtable.shared.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real mail server behind a door that can fall silent: it takes connections then and says nothing. */
public class MailServer implements QuarkusTestResourceLifecycleManager {
    private static volatile boolean silent;
    private static GreenMail server;
    private static final List<Socket> OPEN = new CopyOnWriteArrayList<>();
    private ServerSocket door;

    @Override
    public Map<String, String> start() {
        try {
            server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread(this::open);
        return Map.of(
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", String.valueOf(door.getLocalPort()),
                "quarkus.mailer.from", "krug@example.org",
                "quarkus.mailer.start-tls", "DISABLED");
    }

    static GreenMail mailboxes() {
        return server;
    }

    static void fallSilent() {
        silent = true;
        OPEN.forEach(MailServer::close);
    }

    static void speakAgain() {
        silent = false;
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                OPEN.add(caller);
                if (!silent) {
                    var behind = new Socket(
                            InetAddress.getLoopbackAddress(), server.getSmtp().getPort());
                    OPEN.add(behind);
                    thread(() -> carry(caller, behind));
                    thread(() -> carry(behind, caller));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void carry(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException over) {
            // Either side has ended.
        }
        close(from);
        close(to);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void thread(Runnable work) {
        var thread = new Thread(work, "trial mail server");
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
        server.stop();
    }
}
