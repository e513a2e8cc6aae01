package roundtable.resolution;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** A round table that was held, with the resolution it adopted. Public from the moment it exists. */
@Entity
@NullUnmarked // Filled by Hibernate.
class RoundTable extends Stored {
    static final String TYPE = "round_table";

    private String slug;
    private String title;
    private LocalDate heldOn;
    private String place;

    protected RoundTable() {}

    RoundTable(String slug, String title, LocalDate heldOn, String place) {
        this.slug = slug;
        this.title = title;
        this.heldOn = heldOn;
        this.place = place;
    }

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    /** Null when the resolution names none. */
    String place() {
        return place;
    }

    /** The slug stays: links to the page must not break. */
    void change(String newTitle, LocalDate newDate, String newPlace) {
        title = newTitle;
        heldOn = newDate;
        place = newPlace;
    }
}
