package roundtable.answer;

import java.util.Optional;

/** What an official answer answers, and how the caller stands to it. Nothing is looked up before it is asked for. */
public interface AnsweredMatter {
    /** What it is, as the feature's texts begin: {@code problem}, {@code proposal}. */
    String name();

    /** The caller is an author, or speaks for one. */
    boolean isCallers();

    /** The caller is one of those who stand behind it. */
    boolean isBackedByCaller();

    /** It needs an answer now. */
    boolean mayBeAnswered();

    /** It may still go to another body (59-ФЗ, art. 8: in seven days; here twice at most). */
    boolean mayBeForwarded();

    /** What it is by law now; it can be set between the first word of an answer and its publication. */
    LegalRegime regime();

    /** In its present state its answer can be disputed. */
    boolean mayBeDisputed();

    /** In its present state somebody still has to decide about its disputed answer. */
    boolean mayBeUpheld();

    /** The answer about which another officer has to decide. */
    Optional<? extends OfficialAnswer> disputed();
}
