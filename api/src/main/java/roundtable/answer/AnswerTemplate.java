package roundtable.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import roundtable.shared.spi.Subject;
import roundtable.shared.store.Stored;

/** Words that the officers of a body begin an official answer with. */
@Entity
@NullUnmarked // Filled by Hibernate.
class AnswerTemplate extends Stored {
    static final String TYPE = "answer_template";

    private UUID bodyId;
    private String title;

    @Enumerated(EnumType.STRING)
    private AnswerType type;

    private String text;
    private UUID changedBy;

    protected AnswerTemplate() {}

    AnswerTemplate(AnswerTemplateInput in, UUID by) {
        bodyId = in.bodyId();
        write(in, by);
    }

    /** Its words anew; it stays with its body. */
    final void write(AnswerTemplateInput in, UUID by) {
        title = in.title().strip();
        type = in.type();
        text = in.text().strip();
        changedBy = by;
    }

    AnswerTemplateInput input() {
        return new AnswerTemplateInput(bodyId, title, type, text);
    }

    Subject subject() {
        return new Subject(TYPE, id());
    }

    UUID bodyId() {
        return bodyId;
    }

    String title() {
        return title;
    }

    @Nullable
    AnswerType type() {
        return type;
    }

    String text() {
        return text;
    }

    /** Who has written it or changed it last. */
    UUID changedBy() {
        return changedBy;
    }
}
