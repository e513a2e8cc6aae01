package roundtable.initiative;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;

/** What the council asks for: the part of an initiative that people write before it is opened. */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class InitiativeWords {
    /** Stands where moderation has taken a text that cannot be missing. */
    static final String TAKEN = "…";

    private UUID councilId;
    private String title;
    private String summary;
    private String body;
    private String language;

    @Enumerated(EnumType.STRING)
    private Tax tax;

    @Enumerated(EnumType.STRING)
    private TaxLevel level;

    private UUID bodyId;
    private UUID territoryId;
    private boolean citizensGroup;

    void write(InitiativeInput in) {
        councilId = in.councilId();
        title = in.title().strip();
        summary = in.summary().strip();
        body = in.body().strip();
        language = Objects.requireNonNullElse(in.language(), "ru");
        tax = in.tax();
        level = in.level();
        bodyId = in.bodyId();
        territoryId = in.territoryId();
        citizensGroup = Boolean.TRUE.equals(in.citizensGroup());
    }

    /** Its present values, as somebody would have to send them. */
    InitiativeInput input() {
        return new InitiativeInput(
                councilId, title, summary, body, language, tax, level, bodyId, territoryId, citizensGroup);
    }

    /** Takes every text in which something of a person may stand. */
    MaskedWords taken() {
        var taken = new MaskedWords(title, summary, body);
        title = TAKEN;
        summary = TAKEN;
        body = TAKEN;
        return taken;
    }

    void giveBack(MaskedWords taken) {
        title = taken.title();
        summary = taken.summary();
        body = taken.body();
    }

    UUID councilId() {
        return councilId;
    }

    UUID bodyId() {
        return bodyId;
    }

    String title() {
        return title;
    }

    Tax tax() {
        return tax;
    }

    TaxLevel level() {
        return level;
    }

    boolean isOfCitizensGroup() {
        return citizensGroup;
    }
}
