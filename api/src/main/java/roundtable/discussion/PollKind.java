package roundtable.discussion;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** How a poll is answered, and how answers are counted. Options are numbered from 0. */
enum PollKind {
    /** Agree, abstain or object: one of the three. */
    CONSENT,
    /** One option. */
    SINGLE,
    /**
     * Options in the order of preference, those that are left out last. Counted by Borda: of {@code n} options the first
     * gets {@code n - 1} points, the next one fewer, and so on; one that is left out gets none.
     */
    RANKED,
    /** So many dots for each option, all of them together no more than the poll gives. */
    DOTS;

    /** Answers to a poll of this kind that has no options of its own. */
    private static final int CONSENT_OPTIONS = 3;

    int options(int own) {
        return this == CONSENT ? CONSENT_OPTIONS : own;
    }

    /** Whether it is an answer to a poll with so many options and dots. */
    boolean accepts(List<Integer> choices, int options, int dots) {
        return switch (this) {
            case CONSENT, SINGLE -> choices.size() == 1 && areOptions(choices, options);
            case RANKED -> areOptions(choices, options) && new HashSet<>(choices).size() == choices.size();
            case DOTS -> {
                var given = choices.stream().mapToInt(Integer::intValue).sum();
                yield choices.size() == options
                        && choices.stream().allMatch(n -> n >= 0 && n <= dots)
                        && given >= 1
                        && given <= dots;
            }
        };
    }

    /** What one such answer gives to each option. */
    int[] points(List<Integer> choices, int options) {
        var points = new int[options];
        switch (this) {
            case CONSENT, SINGLE -> points[choices.get(0)] = 1;
            case RANKED ->
                IntStream.range(0, choices.size()).forEach(place -> points[choices.get(place)] = options - 1 - place);
            case DOTS -> IntStream.range(0, options).forEach(option -> points[option] = choices.get(option));
        }
        return points;
    }

    private static boolean areOptions(List<Integer> choices, int options) {
        return choices.stream().allMatch(n -> n >= 0 && n < options);
    }
}
