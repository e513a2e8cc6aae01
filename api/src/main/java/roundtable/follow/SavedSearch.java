package roundtable.follow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import roundtable.shared.store.Stored;

/** A question to a list that a person keeps, and until when its answers have been looked at. */
@Entity
@NullUnmarked // Filled by Hibernate.
class SavedSearch extends Stored {
    static final String TYPE = "saved_search";

    @Column(updatable = false)
    private UUID person;

    private String name;
    private String list;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, List<String>> query;

    private boolean notify;

    /** Moved by a statement of its own: looking is no new version of the search. */
    @Column(updatable = false)
    private Instant lookedAt;

    protected SavedSearch() {}

    SavedSearch(UUID person, SavedSearchInput in, Instant now) {
        this.person = person;
        this.lookedAt = now;
        change(in);
    }

    final void change(SavedSearchInput in) {
        name = in.name().strip();
        list = in.type();
        query = in.query();
        notify = in.wantsNotices();
    }

    SavedSearchInput input() {
        return new SavedSearchInput(list, query, name, notify);
    }

    UUID person() {
        return person;
    }

    String name() {
        return name;
    }

    String list() {
        return list;
    }

    Map<String, List<String>> query() {
        return query;
    }

    boolean isTold() {
        return notify;
    }

    Instant lookedAt() {
        return lookedAt;
    }
}
