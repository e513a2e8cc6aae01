package roundtable.identity;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the administrator on the first start. Without a password in the settings a random one is shown once, on the
 * standard output and not in the log, which may be kept and sent elsewhere.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final int PASSWORD_BYTES = 18;

    private final AccountService accounts;
    private final String email;
    private final Optional<String> password;

    FirstAdministrator(
            AccountService accounts,
            @ConfigProperty(name = "roundtable.admin.email", defaultValue = "administrator@localhost") String email,
            @ConfigProperty(name = "roundtable.admin.password") Optional<String> password) {
        this.accounts = accounts;
        this.email = email;
        this.password = password;
    }

    @ActivateRequestContext
    void onStart(@Observes StartupEvent start) {
        var chosen = password.orElseGet(FirstAdministrator::random);
        var made = accounts.addFirstAdministrator(email, "Администратор", chosen);
        if (made && password.isEmpty()) {
            System.out.printf(
                    "%nАдминистратор: %s, пароль: %s (показан один раз, сохраните его)%n"
                            + "Administrator: %s, password: %s (shown once, keep it)%n%n",
                    email, chosen, email, chosen);
        }
    }

    private static String random() {
        var bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
