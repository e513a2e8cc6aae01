package roundtable.comment;

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
import java.time.Duration;
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
import roundtable.shared.spi.Subject;

/** Every state × action × role. A cell lists all that the role may do in that state. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class CommentPolicyTest {
    private static final UUID AUTHOR = UUID.randomUUID();

    @Inject
    CommentPolicy policy;

    @Inject
    CurrentIdentityAssociation association;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ActivateRequestContext
    @CsvSource({
        "submitted, visitor, ''",
        "submitted, member, ''",
        "submitted, author, edit remove",
        "submitted, representative, ''",
        "submitted, moderator, publish return",
        "submitted, administrator, publish return",
        "submitted, author moderator, edit remove",
        "published, visitor, ''",
        "published, member, ''",
        "published, author, edit remove",
        "published, representative, ''",
        "published, moderator, ''",
        "published, administrator, ''",
        "published, author moderator, edit remove",
        "old, author, remove",
        "old, member, ''",
        "hidden, author, remove",
        "hidden, moderator, ''",
        "masked, author, remove",
        "returned, visitor, ''",
        "returned, member, ''",
        "returned, author, resubmit remove",
        "returned, moderator, ''",
        "removed, visitor, ''",
        "removed, author, ''",
        "removed, moderator, ''",
        "removed, administrator, ''"
    })
    void the_table(String state, String role, String may) {
        association.setIdentity(identity(role));
        var c = in(state);
        Set<String> wanted = may.isEmpty() ? Set.of() : new HashSet<>(List.of(may.split(" ")));
        assertThat(policy.actions(c).stream().map(EnumNames::of).collect(Collectors.toSet()))
                .isEqualTo(wanted);
        for (var action : CommentAction.values()) {
            if (wanted.contains(EnumNames.of(action))) {
                policy.check(action, c);
            } else {
                assertThatThrownBy(() -> policy.check(action, c))
                        .as(action + " by " + role)
                        .isInstanceOf(ProblemException.class);
            }
        }
    }

    /** A comment that has come to that state on a way that the table allows. */
    private Comment in(String state) {
        var c = new Comment(
                new Subject("proposal", UUID.randomUUID()),
                new CommentInput("Слова", null, null, null, null, null, null),
                Stance.NEUTRAL,
                SpeakerSide.RESIDENT,
                null,
                AUTHOR);
        var now = clock.instant();
        switch (state) {
            case "submitted" -> {}
            case "returned" -> c.apply(CommentAction.RETURN);
            case "removed" -> c.apply(CommentAction.REMOVE);
            default -> {
                c.published(state.equals("old") ? now.minus(Duration.ofMinutes(16)) : now);
                c.apply(CommentAction.PUBLISH);
            }
        }
        if (state.equals("hidden")) {
            c.hide(now);
        }
        if (state.equals("masked")) {
            c.mask();
        }
        return c;
    }

    private static SecurityIdentity identity(String role) {
        if (role.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var own = role.startsWith("author");
        var builder = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal((own ? AUTHOR : UUID.randomUUID()).toString()));
        Arrays.stream(role.split(" "))
                .filter(r -> !r.equals("author"))
                .forEach(r -> builder.addRole(r.equals("representative") ? r + ":" + UUID.randomUUID() : r));
        return builder.build();
    }
}
