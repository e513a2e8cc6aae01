package roundtable.story;

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
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import roundtable.app.TestDatabase;
import roundtable.organization.OrganizationKind;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;

/** Every state × action × role. A cell lists all that the role may do in that state. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class StoryPolicyTest {
    private static final UUID NGO = UUID.randomUUID();

    @Inject
    StoryPolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "draft, visitor, ''",
        "draft, member, ''",
        "draft, representative, edit submit",
        "draft, stranger, ''",
        "draft, councillor, ''",
        "draft, moderator, ''",
        "draft, administrator, ''",
        "draft, moderator representative, edit submit",
        "submitted, visitor, ''",
        "submitted, member, ''",
        "submitted, representative, withdraw",
        "submitted, stranger, ''",
        "submitted, councillor, ''",
        "submitted, moderator, publish return",
        "submitted, administrator, publish return",
        "submitted, moderator representative, withdraw",
        "published, visitor, ''",
        "published, member, ''",
        "published, representative, withdraw",
        "published, stranger, adopt",
        "published, officer, adopt",
        "published, councillor, feature adopt",
        "published, moderator, feature",
        "published, administrator, ''",
        "published, moderator representative, withdraw",
        "featured, member, ''",
        "featured, representative, withdraw",
        "featured, stranger, adopt",
        "featured, councillor, unfeature adopt",
        "featured, moderator, unfeature",
        "withdrawn, representative, ''",
        "withdrawn, moderator, ''",
        "withdrawn, stranger, ''"
    })
    void the_table(String state, String role, String may) {
        association.setIdentity(identity(role));
        var s = in(state);
        Set<String> wanted = may.isEmpty() ? Set.of() : new HashSet<>(List.of(may.split(" ")));
        assertThat(policy.actions(s).stream().map(EnumNames::of).collect(Collectors.toSet()))
                .isEqualTo(wanted);
        for (var action : StoryAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, s);
            } else {
                assertThatThrownBy(() -> policy.check(action, s))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    /** A story that has come to that state on a way that the table allows. */
    private Story in(String state) {
        var s = new Story(
                new StoryInput(NGO, "Таблица", "Коротко", "Слова", null, null, null, null, null, null, null, null),
                OrganizationKind.NGO,
                UUID.randomUUID());
        var now = clock.instant();
        if (state.equals("draft")) {
            return s;
        }
        s.apply(StoryAction.SUBMIT);
        if (!state.equals("submitted")) {
            s.published(now);
            s.apply(StoryAction.PUBLISH);
        }
        if (state.equals("featured")) {
            s.featured(UUID.randomUUID(), null, now);
        }
        if (state.equals("withdrawn")) {
            s.apply(StoryAction.WITHDRAW);
        }
        return s;
    }

    private static SecurityIdentity identity(String role) {
        if (role.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(UUID.randomUUID().toString()));
        Arrays.stream(role.split(" ")).forEach(r -> {
            switch (r) {
                case "representative" -> builder.addRole("representative:" + NGO);
                case "stranger" -> builder.addRole("representative:" + UUID.randomUUID());
                case "officer" -> builder.addRole("officer:" + UUID.randomUUID());
                case "councillor" -> builder.addRole("council_member:" + UUID.randomUUID());
                default -> builder.addRole(r.toLowerCase(Locale.ROOT));
            }
        });
        return builder.build();
    }
}
