package roundtable.reference;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.NullUnmarked;

/** A territory by ОКТМО (ОК 033-2013); the country itself, which the classifier leaves out, has the code 00000000. */
@Entity
@NullUnmarked // Filled by Hibernate.
class Territory {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String oktmo;
    private String parentOktmo;

    @Convert(converter = TerritoryKindColumn.class)
    private TerritoryKind kind;

    private String nameRu;
    private String nameEn;
    private Double lat;
    private Double lon;

    protected Territory() {}

    UUID id() {
        return id;
    }

    String oktmo() {
        return oktmo;
    }

    String parentOktmo() {
        return parentOktmo;
    }

    TerritoryKind kind() {
        return kind;
    }

    String name(String language) {
        return "en".equals(language) ? nameEn : nameRu;
    }

    Double lat() {
        return lat;
    }

    Double lon() {
        return lon;
    }
}
