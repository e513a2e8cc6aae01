package roundtable.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.state.StateMachine;

/** What the tests of «every state × action × role» have in common: how a cell is read, and who is meant by a role. */
public final class PolicyTable {
    private static final Set<String> OF_THE_INSTALLATION = Set.of("moderator", "administrator");

    private PolicyTable() {}

    /** The words of a cell, or of anything else that lists words. */
    public static Set<String> words(String cell) {
        return cell.isEmpty() ? Set.of() : Set.of(cell.split(" "));
    }

    /** The actions in the words of the contract. */
    public static Set<String> names(Collection<? extends Enum<?>> actions) {
        return actions.stream().map(EnumNames::of).collect(Collectors.toSet());
    }

    /**
     * Whom a cell is about: {@code visitor} is nobody, other words are roles.
     *
     * @param roleOf the role that a word stands for here, or null; the staff is known
     */
    public static SecurityIdentity somebody(String role, UUID id, Function<String, String> roleOf) {
        if (role.equals("visitor")) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build();
        }
        var builder = QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(id.toString()));
        for (var word : List.of(role.split(" "))) {
            var meant = OF_THE_INSTALLATION.contains(word) ? word : roleOf.apply(word);
            builder.addRoles(meant == null ? Set.of() : words(meant));
        }
        return builder.build();
    }

    /** What the table of states does not have is a conflict, whoever tries. */
    public static <S extends Enum<S>, A extends Enum<A>> void refusesAllElse(
            StateMachine<S, A> life, S state, A[] actions) {
        for (var action : actions) {
            if (!life.actionsIn(state).contains(action)) {
                assertThatThrownBy(() -> life.after(action, state))
                        .isInstanceOfSatisfying(
                                ProblemException.class,
                                e -> assertThat(e.type().status()).isEqualTo(409));
            }
        }
    }
}
