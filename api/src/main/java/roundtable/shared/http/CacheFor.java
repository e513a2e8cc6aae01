package roundtable.shared.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import roundtable.shared.store.PublicChanges;

/**
 * Every public read says what it is made of, so that its answers can be kept in the process and are right nevertheless
 * (decision 0008), and how long a client may reuse one without asking.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface CacheFor {
    /** Made of whatever there is: for reads that collect from features which they do not know. */
    String EVERYTHING = PublicChanges.State.EVERYTHING;

    /**
     * Topics, the names that the triggers {@code public_changed('topic')} of the tables give. None only when it reads no
     * table at all.
     */
    String[] topics();

    /** Seconds of {@code max-age}. */
    int seconds() default 10;
}
