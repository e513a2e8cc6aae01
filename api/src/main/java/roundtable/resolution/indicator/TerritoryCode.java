package roundtable.resolution.indicator;

/**
 * A region or municipality for which values are kept apart.
 *
 * @param code beginning of the ОКТМО codes of all that lies in it
 */
public record TerritoryCode(String code, String nameRu, String nameEn) {
    /** What it is called. */
    public String name(String language) {
        return language.equals("en") ? nameEn : nameRu;
    }
}
