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
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import roundtable.shared.spi.FeedSource;

/** Writes a feed as RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1. Ids are URNs of the things' own ids: they never change. */
@ApplicationScoped
class FeedWriter {
    private final ObjectMapper json;
    private final String publicUrl;

    FeedWriter(ObjectMapper json, @ConfigProperty(name = "roundtable.public-url") String publicUrl) {
        this.json = json;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    String write(Feed feed, FeedFormat format) {
        var self = publicUrl + "/feeds/" + feed.name() + "." + format.name().toLowerCase(java.util.Locale.ROOT)
                + feed.query();
        return switch (format) {
            case JSON -> json(feed, self);
            case ATOM -> xml(feed, self, "atom_1.0");
            case RSS -> xml(feed, self, "rss_2.0");
        };
    }

    private String xml(Feed feed, String self, String type) {
        var xml = new SyndFeedImpl();
        xml.setFeedType(type);
        xml.setEncoding("UTF-8");
        xml.setTitle(feed.title());
        xml.setDescription(feed.title());
        xml.setLanguage(feed.language());
        xml.setUri("urn:roundtable:feed:" + feed.name() + feed.query());
        xml.setLink(publicUrl + feed.page() + feed.query());
        xml.setPublishedDate(Date.from(feed.changed()));
        var own = new SyndLinkImpl();
        own.setRel("self");
        own.setHref(self);
        var page = new SyndLinkImpl();
        page.setRel("alternate");
        page.setHref(publicUrl + feed.page() + feed.query());
        xml.setLinks(List.of(page, own));
        xml.setAuthor(feed.title());
        xml.setEntries(feed.entries().stream().map(e -> entry(e, feed.title())).toList());
        try {
            return new SyndFeedOutput().outputString(xml);
        } catch (FeedException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    private String json(Feed feed, String self) {
        var written = json.createObjectNode();
        written.put("version", "https://jsonfeed.org/version/1.1");
        written.put("title", feed.title());
        written.put("home_page_url", publicUrl + feed.page() + feed.query());
        written.put("feed_url", self);
        written.put("language", feed.language());
        var items = written.putArray("items");
        for (var e : feed.entries()) {
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
            return json.writeValueAsString(written);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Readers of feeds know no base address: pictures are named whole. */
    private String absolute(String html) {
        return html.replace(" src=\"/", " src=\"" + publicUrl + "/");
    }
}
