package roundtable.organization.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationInput;
import roundtable.shared.http.EnumNames;

/**
 * What a column of a register can mean: its name in the contract, the headers by which it is recognized, how its text
 * is written and read. Export and import share it, so that a register's own export read back changes nothing.
 *
 * <p>An empty cell says nothing: it neither clears a value nor makes one. A cell that begins with {@code '} before
 * {@code = + - @} is read without it: exports protect such cells from being taken for formulas.
 */
@SuppressWarnings("ImmutableEnumChecker") // Readers and writers keep nothing.
public enum Column {
    /** Id of the organization on this platform (UUID); any other text is the source's own number of the row. */
    ID("id", "Идентификатор|Код записи", "Id|External id", null, Cells::id),
    /** Which side of the table: a contract's word or a Russian one. */
    KIND("kind", "Вид|Вид организации", "Kind", (in, codes) -> EnumNames.of(in.kind()), Cells::kind),
    /** Short name. */
    SHORT_NAME(
            "shortName",
            "Краткое наименование|Сокращённое наименование|Краткое название|Название",
            "Short name",
            (in, codes) -> in.shortName(),
            Cells.line(Field.SHORT_NAME)),
    /** Name by the charter. */
    FULL_NAME(
            "fullName",
            "Полное наименование|Полное название",
            "Full name",
            (in, codes) -> in.fullName(),
            Cells.line(Field.FULL_NAME)),
    /** One name for both; a register that has only one. It is read and never written. */
    NAME("name", "Наименование|Наименование организации", "Name|Organization name", null, Cells::name),
    /** ОГРН or ОГРНИП. */
    OGRN("ogrn", "ОГРН|ОГРН/ОГРНИП|ОГРНИП", "OGRN", (in, codes) -> in.ogrn(), Cells.digits(Field.OGRN)),
    /** ИНН; zeros that a spreadsheet has taken from its front are put back. */
    INN("inn", "ИНН", "INN|TIN", (in, codes) -> in.inn(), Cells.digits(Field.INN, 10, 12)),
    /** КПП. */
    KPP("kpp", "КПП", "KPP", (in, codes) -> in.kpp(), Cells.digits(Field.KPP, 9)),
    /** ОКОПФ code, or the name of the legal form. */
    LEGAL_FORM(
            "legalFormCode",
            "ОКОПФ|Код ОКОПФ|Организационно-правовая форма|ОПФ",
            "Legal form|Legal form code|OKOPF|legalForm.code",
            (in, codes) -> in.legalFormCode(),
            Cells::legalForm),
    /** What it is for. */
    MISSION("mission", "Миссия|Цель|Цели", "Mission", (in, codes) -> in.mission(), Cells.text(Field.MISSION)),
    /** Anything else worth knowing. */
    DESCRIPTION(
            "description",
            "Описание|О организации",
            "Description",
            (in, codes) -> in.description(),
            Cells.text(Field.DESCRIPTION)),
    /** Language of the texts. */
    LANGUAGE("language", "Язык|Язык текстов", "Language", (in, codes) -> in.language(), Cells.line(Field.LANGUAGE)),
    /** Codes, names or ids of activity areas, parted by semicolons. */
    AREAS(
            "activityAreas",
            "Направления|Направления деятельности",
            "Activity areas|activityAreas.id|activityAreaIds|directions.name",
            (in, codes) -> list(in.activityAreaIds(), codes::area, "; "),
            Cells::areas),
    /** ОКТМО code. Of a code that the platform does not know the territory around it is taken. */
    TERRITORY(
            "oktmo",
            "ОКТМО|Код ОКТМО|Территория",
            "OKTMO|Territory|territory.oktmo",
            (in, codes) -> in.territoryId() == null ? null : codes.oktmo(in.territoryId()),
            Cells::territory),
    /** Address in one line. */
    ADDRESS(
            "address",
            "Адрес|Юридический адрес|Местонахождение|Адрес местонахождения",
            "Address",
            (in, codes) -> in.address(),
            Cells.line(Field.ADDRESS)),
    /** Degrees, north is positive. */
    LAT("lat", "Широта", "Latitude|Lat|location.lat", (in, codes) -> number(in, true), Cells.degrees(Field.LAT)),
    /** Degrees, east is positive. */
    LON("lon", "Долгота", "Longitude|Lon|Lng|location.lon", (in, codes) -> number(in, false), Cells.degrees(Field.LON)),
    /** For letters from everybody. */
    EMAIL(
            "email",
            "E-mail|Электронная почта|Эл. почта|Адрес электронной почты|Почта",
            "Email|E-mail|contacts.email",
            (in, codes) -> in.email(),
            Cells.line(Field.EMAIL)),
    /** Numbers parted by semicolons. */
    PHONES(
            "phones",
            "Телефон|Телефоны|Тел.|Контактный телефон",
            "Phone|Phones|contacts.phone",
            (in, codes) -> list(in.phones(), p -> p, "; "),
            Cells::phones),
    /** Its main page; http:// is added when the scheme is missing. */
    WEBSITE("website", "Сайт|Веб-сайт|Официальный сайт", "Website|Site|Url", (in, c) -> in.website(), Cells::website),
    /** Its other pages, parted by spaces. */
    LINKS("links", "Другие страницы|Ссылки", "Links", (in, codes) -> list(in.links(), l -> l, " "), Cells::links),
    /** Day of foundation: 2012-04-01 or 01.04.2012. */
    FOUNDED_ON(
            "foundedOn",
            "Дата основания|Дата регистрации|Дата создания|Дата присвоения ОГРН",
            "Founded on|Registration date",
            (in, codes) -> text(in.foundedOn()),
            Cells.date(Field.FOUNDED_ON)),
    /** Day on which it ceased to exist. */
    LIQUIDATED_ON(
            "liquidatedOn",
            "Дата ликвидации|Дата прекращения деятельности|Дата прекращения|Дата исключения",
            "Liquidated on|Liquidation date",
            (in, codes) -> text(in.liquidatedOn()),
            Cells.date(Field.LIQUIDATED_ON)),
    /** A word for a living or a liquidated organization, for registers without the day. It is read, never written. */
    STATE("state", "Статус|Состояние", "Status|State", null, Cells::state),
    /** Whether it is a registered legal entity or entrepreneur. */
    REGISTERED(
            "registered",
            "Зарегистрирована",
            "Registered",
            (in, codes) -> in.registered() == null ? null : in.registered() ? "true" : "false",
            Cells::registered),
    /** Number of the charter in the municipal register, for ТОС. */
    CHARTER_NUMBER(
            "charterNumber",
            "Номер устава ТОС|Номер устава",
            "Charter number",
            (in, codes) -> in.charterNumber(),
            Cells.line(Field.CHARTER_NUMBER));

    private final String key;
    private final List<String> russian;
    private final List<String> english;
    private final @Nullable BiFunction<OrganizationInput, Codes, @Nullable String> writer;
    private final Cells.Reader reader;

    Column(
            String key,
            String russian,
            String english,
            @Nullable BiFunction<OrganizationInput, Codes, @Nullable String> writer,
            Cells.Reader reader) {
        this.key = key;
        this.russian = List.of(russian.split("\\|", -1));
        this.english = List.of(english.split("\\|", -1));
        this.writer = writer;
        this.reader = reader;
    }

    /** Its name in the contract. */
    public String key() {
        return key;
    }

    /** Its header in that language ({@code ru} or {@code en}). */
    public String header(String language) {
        return ("en".equals(language) ? english : russian).get(0);
    }

    /** Whether exports have it. {@link #ID} is written from the organization itself, not from what people say of it. */
    public boolean isWritten() {
        return this == ID || writer != null;
    }

    /** Its text for those values, null for nothing. Not yet protected from being taken for a formula. */
    public @Nullable String write(OrganizationInput values, Codes codes) {
        return writer == null ? null : writer.apply(values, codes);
    }

    /** Reads a cell that is not empty. */
    void read(String cell, Said said, Lookup lookup) throws BadCell {
        reader.read(cell, said, lookup);
    }

    /** The column with that name in the contract. */
    static Optional<Column> of(String key) {
        return Arrays.stream(values()).filter(c -> c.key.equals(key)).findFirst();
    }

    /** What a header seems to mean: case, ё, spaces and punctuation make no difference. */
    static Optional<Column> guess(String header) {
        var wanted = letters(header);
        return Arrays.stream(values())
                .filter(c -> c.names().anyMatch(n -> letters(n).equals(wanted)))
                .findFirst();
    }

    private java.util.stream.Stream<String> names() {
        var names = new ArrayList<>(List.of(key));
        names.addAll(russian);
        names.addAll(english);
        return names.stream();
    }

    private static String letters(String header) {
        return header.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е').replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static <T> @Nullable String list(
            @Nullable List<T> values, java.util.function.Function<T, @Nullable String> text, String separator) {
        return values == null || values.isEmpty()
                ? null
                : values.stream().map(text).filter(Objects::nonNull).collect(Collectors.joining(separator));
    }

    private static @Nullable String number(OrganizationInput in, boolean latitude) {
        if (in.location() == null) {
            return null;
        }
        var degrees = latitude ? in.location().lat() : in.location().lon();
        return java.math.BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }

    private static @Nullable String text(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Codes of the classifiers' entries that organizations carry as ids. */
    public interface Codes {
        /** ОКТМО code of a territory; null when it is not known. */
        @Nullable
        String oktmo(UUID territory);

        /** Stable code of an activity area; null when it is not known. */
        @Nullable
        String area(UUID area);
    }
}
