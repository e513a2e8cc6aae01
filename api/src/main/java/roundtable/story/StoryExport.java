package roundtable.story;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import roundtable.organization.OrganizationName;
import roundtable.shared.http.RequestLanguage;
import roundtable.shared.http.Table;
import roundtable.shared.money.Money;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** The list of stories as a table, under its filters. Nobody gets more than they see in the list. */
@ApplicationScoped
class StoryExport {
    private final StoryLists lists;
    private final StoryExportRepository rows;
    private final StoryViews views;
    private final RequestLanguage language;

    StoryExport(StoryLists lists, StoryExportRepository rows, StoryViews views, RequestLanguage language) {
        this.lists = lists;
        this.rows = rows;
        this.views = views;
        this.language = language;
    }

    Table<ExportedStory> table(StoryFilter filter) {
        var criteria = lists.criteria(filter);
        var tag = language.tag();
        // Few organizations stand behind many stories: each name is asked for once.
        var names = new HashMap<UUID, Optional<String>>();
        return new Table<>(
                "stories",
                List.of(
                        column(tag, "id", ExportedStory::id),
                        column(tag, "slug", ExportedStory::slug),
                        column(tag, "kind", ExportedStory::kind),
                        column(tag, "status", ExportedStory::status),
                        column(tag, "title", ExportedStory::title),
                        column(tag, "summary", ExportedStory::summary),
                        column(tag, "organization", s -> names.computeIfAbsent(s.organizationId(), one -> name(one))
                                .orElse(null)),
                        column(tag, "oktmo", ExportedStory::oktmo),
                        column(tag, "hasPassport", ExportedStory::hasPassport),
                        column(tag, "cost", s -> cost(s.costMinor())),
                        column(tag, "adoptionCount", ExportedStory::adoptionCount),
                        column(tag, "doneCount", ExportedStory::doneCount),
                        column(tag, "publishedAt", ExportedStory::publishedAt),
                        column(tag, "featuredAt", ExportedStory::featuredAt)),
                row -> rows.each(criteria, row));
    }

    private Optional<String> name(UUID organization) {
        return Optional.ofNullable(views.names(Stream.of(organization)).get(organization))
                .map(OrganizationName::shortName);
    }

    private static @Nullable Object cost(@Nullable Long minor) {
        return minor == null ? null : Money.ofMinor(minor).amount();
    }

    private static Table.Column<ExportedStory> column(
            String language, String key, Function<ExportedStory, @Nullable Object> value) {
        return new Table.Column<>(key, Texts.in(language, Message.of("story.column." + key)), value);
    }
}
