package roundtable.reference;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Kinds are stored as the contract writes them, so that the seeds and SQL by hand read the same. */
@Converter
class TerritoryKindColumn implements AttributeConverter<TerritoryKind, String> {
    @Override
    public String convertToDatabaseColumn(TerritoryKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public TerritoryKind convertToEntityAttribute(String column) {
        return TerritoryKind.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
