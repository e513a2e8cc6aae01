package roundtable.shared.spi;

import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The words in which followers hear of a step, for others who tell the same. */
public final class StepWords {
    private StepWords() {}

    /**
     * A sentence about the thing.
     *
     * @param key of the words, as {@link FollowedSubject#steps()} names it
     */
    public static String of(String key, String title, String language) {
        return Texts.in(language, Message.of("notification.said." + key)).replace("<title>", title);
    }
}
