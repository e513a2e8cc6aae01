package roundtable.proposal;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

/**
 * Who proposes together with the first author, in the order in which they came: accounts and organizations by their
 * ids; and who only writes on the draft with them. Kept in the proposal's own row, so that rights need no further question to the database.
 */
@Embeddable
@NullUnmarked // Filled by Hibernate.
class Authors {
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> coAuthors = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> editors = new ArrayList<>();

    /** A new list each time: Hibernate sees that it is another one. */
    void join(UUID party) {
        if (!coAuthors.contains(party)) {
            var more = new ArrayList<>(coAuthors);
            more.add(party);
            coAuthors = more;
        }
    }

    void leave(UUID party) {
        var fewer = new ArrayList<>(coAuthors);
        fewer.remove(party);
        coAuthors = fewer;
    }

    List<UUID> together() {
        return List.copyOf(coAuthors);
    }

    void edit(UUID account) {
        if (!editors.contains(account)) {
            var more = new ArrayList<>(editors);
            more.add(account);
            editors = more;
        }
    }

    void stopEditing(UUID account) {
        var fewer = new ArrayList<>(editors);
        fewer.remove(account);
        editors = fewer;
    }

    /** It is public: from now on only its authors change it. */
    void leaveToAuthors() {
        editors = new ArrayList<>();
    }

    boolean isEditor(UUID account) {
        return editors.contains(account);
    }
}
