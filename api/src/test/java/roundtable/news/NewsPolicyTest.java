package roundtable.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** Every state × action × role, of the Resource Center's news and of an organization's. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class NewsPolicyTest {
    private static final UUID NGO = UUID.randomUUID();

    @Inject
    NewsPolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "center, draft, visitor, ''",
        "center, draft, representative, ''",
        "center, draft, moderator, edit publish schedule",
        "center, draft, administrator, edit publish schedule",
        "center, scheduled, moderator, edit publish schedule unpublish",
        "center, scheduled, representative, ''",
        "center, published, visitor, ''",
        "center, published, member, ''",
        "center, published, moderator, edit unpublish",
        "center, unpublished, moderator, edit",
        "ngo, draft, member, ''",
        "ngo, draft, representative, edit submit",
        "ngo, draft, moderator, ''",
        "ngo, draft, moderator representative, edit submit",
        "ngo, submitted, visitor, ''",
        "ngo, submitted, representative, ''",
        "ngo, submitted, moderator, publish schedule return",
        "ngo, submitted, administrator, publish schedule return",
        "ngo, submitted, moderator representative, ''",
        "ngo, scheduled, representative, unpublish",
        "ngo, scheduled, moderator, publish schedule unpublish",
        "ngo, published, member, ''",
        "ngo, published, representative, unpublish",
        "ngo, published, moderator, unpublish",
        "ngo, unpublished, representative, edit",
        "ngo, unpublished, moderator, ''"
    })
    void the_table(String whose, String state, String role, String may) {
        association.setIdentity(identity(role));
        var n = in(whose.equals("ngo") ? NGO : null, NewsStatus.valueOf(state.toUpperCase(java.util.Locale.ROOT)));
        Set<String> wanted = may.isEmpty() ? Set.of() : new HashSet<>(List.of(may.split(" ")));
        assertThat(policy.actions(n).stream().map(EnumNames::of).collect(Collectors.toSet()))
                .isEqualTo(wanted);
        for (var action : NewsAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, n);
            } else {
                assertThatThrownBy(() -> policy.check(action, n))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    private NewsItem in(UUID organization, NewsStatus state) {
        var in = new NewsItemInput(organization, "Таблица", "Коротко", "<p>Слова</p>", null, null, null);
        var n = new NewsItem(in, RichText.of(in.html()), UUID.randomUUID());
        var now = clock.instant();
        switch (state) {
            case DRAFT -> {}
            case SUBMITTED -> n.submit();
            case SCHEDULED -> n.schedule(now);
            case PUBLISHED -> n.publish(now);
            case UNPUBLISHED -> {
                n.publish(now);
                n.unpublish("Причина");
            }
        }
        assertThat(n.status()).isEqualTo(state);
        return n;
    }

    private static SecurityIdentity identity(String role) {
        if (role.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(UUID.randomUUID().toString()));
        Arrays.stream(role.split(" "))
                .forEach(r -> builder.addRole(r.equals("representative") ? "representative:" + NGO : r));
        return builder.build();
    }
}
