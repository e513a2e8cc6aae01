package roundtable.site;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What this installation is.
 *
 * @param title in the reader's language
 * @param city in the reader's language
 * @param demo whether its organizations are invented: a banner on every page says so
 * @param timeZone in which deadlines are counted and times are shown
 * @param languages that the texts exist in
 * @param version of the software
 * @param signInProvider by whom people can sign in beside their password, in the reader's language; null without one
 * @param mapTiles null unless the administrator named a server of tiles: maps then show plain outlines
 */
@Schema(name = "Installation", description = "What this installation is")
record InstallationView(
        @Schema(examples = "Круглый стол") String title,
        @Schema(examples = "Горно-Алтайск") String city,
        boolean demo,
        @Schema(examples = "Asia/Barnaul") String timeZone,
        @Schema(examples = "[\"ru\",\"en\"]") List<String> languages,
        @Schema(examples = "ru") String defaultLanguage,
        @Schema(examples = "0.1.0") String version,
        @Schema(examples = "Госуслуги города") @Nullable String signInProvider,
        @Schema(nullable = true) @Nullable MapTiles mapTiles) {}
