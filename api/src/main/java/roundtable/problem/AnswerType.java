package roundtable.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The six kinds of an official answer (dialogue 2.4). */
@Schema(name = "OfficialAnswerType")
enum AnswerType {
    ACCEPTED,
    ACCEPTED_IN_PART,
    ALREADY_EXISTS,
    FORWARDED,
    DECLINED,
    NEEDS_INFORMATION;

    /** The step that the answer makes. */
    ProblemAction step(boolean planned) {
        return switch (this) {
            case ACCEPTED, ACCEPTED_IN_PART -> planned ? ProblemAction.ANSWER_PLANNED : ProblemAction.ANSWER;
            case ALREADY_EXISTS, DECLINED -> ProblemAction.ANSWER_NOT_SOLVED;
            case FORWARDED -> ProblemAction.FORWARD;
            case NEEDS_INFORMATION -> ProblemAction.ANSWER_ASKING;
        };
    }
}
