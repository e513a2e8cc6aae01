package roundtable.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people say of a body's claim that all is done (dialogue 2.2 and 2.3). */
@Schema(name = "ClaimVerdict")
public enum Verdict {
    CONFIRM,
    DISPUTE;

    /** So many who stand behind a matter can say in its author's place whether it is done. */
    public static final int VOICES = 3;
}
