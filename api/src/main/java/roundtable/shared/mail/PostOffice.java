package roundtable.shared.mail;

import io.vertx.core.Vertx;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.StartTLSOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends through the server of the settings {@code quarkus.mailer.*}, else into files. The client is our own: the one
 * that the extension makes keeps a connection for ever on which the server has fallen silent, and after ten of them
 * sends nothing more.
 */
@ApplicationScoped
class PostOffice {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    /** The database ends a transaction that has been idle for 30 seconds. */
    private static final Duration SENDING = Duration.ofSeconds(15);
    /** What nobody has set has an ordinal below that of a program's own settings. */
    private static final int LEAST_ORDINAL_OF_SETTINGS = 100;

    private static final String HOST = "quarkus.mailer.host";

    @Produces
    @ApplicationScoped
    Post post(Vertx vertx, Config config, Clock clock, @ConfigProperty(name = "roundtable.data-dir") Path dataDir) {
        var host = config.getConfigValue(HOST);
        var isSet = host.getSourceOrdinal() >= LEAST_ORDINAL_OF_SETTINGS
                && host.getValue() != null
                && !host.getValue().isBlank();
        return isSet
                ? new SmtpPost(MailClient.create(vertx, settings(config, host.getValue())), SENDING)
                : new FilePost(dataDir.resolve("mail"), clock);
    }

    private static MailConfig settings(Config config, String host) {
        var tls = config.getOptionalValue("quarkus.mailer.tls", Boolean.class).orElse(false);
        var settings = new MailConfig()
                .setHostname(host)
                .setSsl(tls)
                .setPort(config.getOptionalValue("quarkus.mailer.port", Integer.class)
                        .orElse(tls ? 465 : 25))
                .setStarttls(config.getOptionalValue("quarkus.mailer.start-tls", String.class)
                        .map(s -> StartTLSOptions.valueOf(s.toUpperCase(Locale.ROOT)))
                        .orElse(StartTLSOptions.OPTIONAL))
                .setMultiPartOnly(true);
        settings.setConnectTimeout((int) CONNECTING.toMillis());
        settings.setIdleTimeout((int) SENDING.toSeconds()).setIdleTimeoutUnit(TimeUnit.SECONDS);
        config.getOptionalValue("quarkus.mailer.own-host-name", String.class).ifPresent(settings::setOwnHostname);
        var user = config.getOptionalValue("quarkus.mailer.username", String.class);
        var password = config.getOptionalValue("quarkus.mailer.password", String.class);
        if (user.isPresent() && password.isPresent()) {
            settings.setLogin(LoginOption.REQUIRED).setUsername(user.get()).setPassword(password.get());
        } else {
            settings.setLogin(LoginOption.DISABLED);
        }
        return settings;
    }
}
