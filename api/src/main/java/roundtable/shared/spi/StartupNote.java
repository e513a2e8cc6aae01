package roundtable.shared.spi;

import java.util.List;

/** Something that whoever started the product should read at the end of the start, for example demo sign-ins. */
public interface StartupNote {
    /** Lines for the terminal, in Russian and English; none when there is nothing to say. */
    List<String> lines();
}
