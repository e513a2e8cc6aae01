package roundtable.reference;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.NullUnmarked;

/** A kind of activity of socially oriented NGOs by 7-ФЗ art. 31.1, which is what the platform calls an activity area. */
@Entity
@NullUnmarked // Filled by Hibernate.
class ActivityArea {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String code;
    private int position;
    private String nameRu;
    private String nameEn;
    private String officialName;
    private String source;
    private LocalDate validFrom;
    private LocalDate validUntil;

    protected ActivityArea() {}

    UUID id() {
        return id;
    }

    String code() {
        return code;
    }

    /** Place in the law's list. */
    int position() {
        return position;
    }

    String name(String language) {
        return "en".equals(language) ? nameEn : nameRu;
    }

    String officialName() {
        return officialName;
    }

    String source() {
        return source;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    LocalDate validUntil() {
        return validUntil;
    }
}
