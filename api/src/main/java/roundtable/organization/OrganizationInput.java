package roundtable.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import roundtable.shared.text.Plain;

/**
 * What people say of an organization; the rest the server owns.
 *
 * @param kind which side of the table
 * @param shortName what it is called; its address is made of it
 * @param fullName name by its charter
 * @param mission what it is for, in a few sentences
 * @param description anything else worth knowing; plain text
 * @param language language of the texts, {@code ru} (default) or {@code en}
 * @param ogrn ОГРН, or ОГРНИП of an entrepreneur; unique on the platform
 * @param inn ИНН; the branches of a legal entity share it
 * @param kpp КПП
 * @param legalFormCode ОКОПФ
 * @param activityAreaIds at most 20
 * @param territoryId where it is at home
 * @param location place on the map
 * @param address in one line
 * @param email for letters from everybody
 * @param phones at most 10
 * @param personalContacts those of address, email and phones that are a natural person's own: until that person's
 *     consent to dissemination is recorded, only the organization's own people and moderators see them, and no
 *     place on the map when the address is among them. All others are contacts of an office.
 * @param website its main page
 * @param links its other pages, at most 20
 * @param foundedOn day of foundation
 * @param registered whether it is a registered legal entity or entrepreneur; when absent, whether it has an ОГРН
 * @param charterNumber number of the charter in the municipal register, for ТОС
 * @param liquidatedOn day on which it ceased to exist; null for a living one. It stays in the directory, marked.
 * @param openingHours when people are received
 */
@OneParty
@Schema(description = "What people say of an organization; kind and shortName are enough")
public record OrganizationInput(
        @NotNull OrganizationKind kind,
        @NotBlank @Size(max = 200) @Plain @Schema(examples = "Фонд «Кедр»") String shortName,
        @Size(max = 1000) @Plain @Schema(examples = "Вымышленный благотворительный фонд «Кедр»") @Nullable
                String fullName,
        @Size(max = 2000) @Plain(lines = true) @Schema(examples = "Сажаем кедры вместе со школьниками.") @Nullable
                String mission,
        @Size(max = 20_000) @Plain(lines = true) @Nullable String description,
        @Pattern(regexp = "ru|en") @Schema(examples = "ru") @Nullable String language,
        @Ogrn @Schema(examples = "1020400000060") @Nullable String ogrn,
        @Inn @Schema(examples = "0411000110") @Nullable String inn,
        @Kpp @Schema(examples = "041101001") @Nullable String kpp,
        @Pattern(regexp = "\\d{5}") @Schema(examples = "70400") @Nullable String legalFormCode,
        @Size(max = 20) @Nullable List<@NotNull UUID> activityAreaIds,
        @Nullable UUID territoryId,
        @Valid @Nullable GeoPoint location,
        @Size(max = 500) @Plain @Schema(examples = "Горно-Алтайск, Вымышленная улица, 1") @Nullable String address,
        @Email @Size(max = 254) @Plain @Schema(examples = "kedr@example.org") @Nullable String email,
        @Size(max = 10) @Nullable List<@NotNull @Phone String> phones,
        @Size(max = 12) @Nullable List<@NotNull @Size(max = 500) @Plain String> personalContacts,
        @WebAddress @Size(max = 500) @Schema(examples = "https://kedr.example.org/") @Nullable String website,
        @Size(max = 20) @Nullable List<@NotNull @WebAddress @Size(max = 500) String> links,
        @PastOrPresent @Schema(examples = "2012-04-01") @Nullable LocalDate foundedOn,
        @Nullable Boolean registered,
        @Size(max = 100) @Plain @Nullable String charterNumber,
        @PastOrPresent @Schema(examples = "2024-12-31") @Nullable LocalDate liquidatedOn,
        @Valid @Nullable OpeningHours openingHours) {}
