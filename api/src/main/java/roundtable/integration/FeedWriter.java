package roundtable.integration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.shared.spi.FeedSource;
import roundtable.shared.text.Message;
import roundtable.shared.text.Texts;

/** Writes a feed as RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. Ids are URNs of the things' own ids: they never change. */
@ApplicationScoped
class FeedWriter {
    private final ObjectMapper json;
    private final String publicUrl;

    FeedWriter(ObjectMapper json, @ConfigProperty(name = "roundtable.public-url") String publicUrl) {
        this.json = json;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    String write(
            FeedSource source,
            Map<String, List<String>> query,
            List<FeedSource.Entry> entries,
            FeedFormat format,
            String language) {
        var asked = asked(query);
        var self =
                publicUrl + "/feeds/" + source.name() + "." + format.name().toLowerCase(java.util.Locale.ROOT) + asked;
        var title = Texts.in(language, Message.of(source.titleKey()));
        return switch (format) {
            case JSON -> json(source, asked, entries, title, self, language);
            case ATOM -> xml(source, asked, entries, title, self, language, "atom_1.0");
            case RSS -> xml(source, asked, entries, title, self, language, "rss_2.0");
        };
    }

    private String xml(
            FeedSource source,
            String asked,
            List<FeedSource.Entry> entries,
            String title,
            String self,
            String language,
            String type) {
        var feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setEncoding("UTF-8");
        feed.setTitle(title);
        feed.setDescription(title);
        feed.setLanguage(language);
        feed.setUri("urn:roundtable:feed:" + source.name() + asked);
        feed.setLink(publicUrl + source.page() + asked);
        feed.setPublishedDate(Date.from(changed(entries)));
        var own = new SyndLinkImpl();
        own.setRel("self");
        own.setHref(self);
        var page = new SyndLinkImpl();
        page.setRel("alternate");
        page.setHref(publicUrl + source.page() + asked);
        feed.setLinks(List.of(page, own));
        feed.setAuthor(title);
        feed.setEntries(entries.stream().map(e -> entry(e, title)).toList());
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The question as an address has it, with its mark; empty when nothing is asked. */
    private static String asked(Map<String, List<String>> query) {
        var pairs = query.entrySet().stream()
                .flatMap(e -> e.getValue().stream().map(value -> encoded(e.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private SyndEntry entry(FeedSource.Entry e, String author) {
        var entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + e.id());
        entry.setLink(publicUrl + e.path());
        entry.setTitle(e.title());
        entry.setAuthor(author);
        entry.setPublishedDate(Date.from(e.publishedAt()));
        entry.setUpdatedDate(Date.from(e.updatedAt()));
        entry.setDescription(content("text/plain", e.summary()));
        if (e.html() != null) {
            entry.setContents(List.of(content("text/html", absolute(e.html()))));
        }
        return entry;
    }

    private static SyndContent content(String type, String value) {
        var content = new SyndContentImpl();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private String json(
            FeedSource source,
            String asked,
            List<FeedSource.Entry> entries,
            String title,
            String self,
            String language) {
        var feed = json.createObjectNode();
        feed.put("version", "https://jsonfeed.org/version/1.1");
        feed.put("title", title);
        feed.put("home_page_url", publicUrl + source.page() + asked);
        feed.put("feed_url", self);
        feed.put("language", language);
        var items = feed.putArray("items");
        for (var e : entries) {
            var item = items.addObject();
            item.put("id", "urn:uuid:" + e.id());
            item.put("url", publicUrl + e.path());
            item.put("title", e.title());
            item.put("summary", e.summary());
            if (e.html() == null) {
                item.put("content_text", e.summary());
            } else {
                item.put("content_html", absolute(e.html()));
            }
            item.put("date_published", e.publishedAt().toString());
            item.put("date_modified", e.updatedAt().toString());
            item.put("language", e.language());
        }
        try {
            return json.writeValueAsString(feed);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Readers of feeds know no base address: pictures are named whole. */
    private String absolute(String html) {
        return html.replace(" src=\"/", " src=\"" + publicUrl + "/");
    }

    /** When something in the feed was last changed; the epoch for an empty one, which has never changed. */
    static Instant changed(List<FeedSource.Entry> entries) {
        return entries.stream()
                .map(FeedSource.Entry::updatedAt)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }
}
