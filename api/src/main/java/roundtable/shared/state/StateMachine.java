package roundtable.shared.state;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import roundtable.shared.http.EnumNames;
import roundtable.shared.http.ProblemException;
import roundtable.shared.text.Message;

/**
 * When an action is possible: a table of state, action, next state. Who may do it is the policy's matter.
 *
 * @param <S> states
 * @param <A> actions
 */
public final class StateMachine<S extends Enum<S>, A extends Enum<A>> {
    private final Map<S, Map<A, S>> steps;

    /** An empty table over the states. */
    public StateMachine(Class<S> states) {
        steps = new EnumMap<>(states);
    }

    /** Adds a step. */
    public StateMachine<S, A> on(A action, S from, S to) {
        if (steps.computeIfAbsent(from, s -> new LinkedHashMap<>()).put(action, to) != null) {
            throw new IllegalArgumentException(action + " from " + from + " stands twice");
        }
        return this;
    }

    /** What can be done in a state, in the order of the table. */
    public Set<A> actionsIn(S state) {
        return steps.getOrDefault(state, Map.of()).keySet();
    }

    /** The state after the action; 409 naming both when the table has no such step. */
    public S after(A action, S state) {
        var next = steps.getOrDefault(state, Map.of()).get(action);
        if (next == null) {
            throw ProblemException.conflict(
                    Message.of("shared.not-in-state", EnumNames.of(action), EnumNames.of(state)));
        }
        return next;
    }
}
