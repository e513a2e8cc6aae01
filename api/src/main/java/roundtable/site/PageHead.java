package roundtable.site;

import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in its head.
 *
 * @param language of the texts
 * @param title whole title, with the installation's name
 * @param description one or two sentences
 * @param canonicalUrl absolute address; null for a page that has none, which also asks search engines not to list it
 * @param siteName name of the installation
 * @param preview picture for previews
 * @param jsonLd schema.org object as JSON, or null
 * @param oEmbedUrl where other sites learn how to show the page in theirs; null for a page that is not for that
 */
record PageHead(
        String language,
        String title,
        String description,
        @Nullable String canonicalUrl,
        String siteName,
        Preview preview,
        @Nullable String jsonLd,
        @Nullable String oEmbedUrl) {

    String html() {
        var html =
                new StringBuilder(1024).append("<title>").append(escape(title)).append("</title>\n");
        meta(html, "name", "description", description);
        if (canonicalUrl == null) {
            meta(html, "name", "robots", "noindex");
        } else {
            html.append("    <link rel=\"canonical\" href=\"")
                    .append(escape(canonicalUrl))
                    .append("\" />\n");
            meta(html, "property", "og:url", canonicalUrl);
        }
        meta(html, "property", "og:type", "website");
        meta(html, "property", "og:title", title);
        meta(html, "property", "og:description", description);
        meta(html, "property", "og:site_name", siteName);
        meta(html, "property", "og:locale", "en".equals(language) ? "en_GB" : "ru_RU");
        meta(html, "property", "og:image", preview.url());
        if (preview.size() != null) {
            meta(
                    html,
                    "property",
                    "og:image:width",
                    Integer.toString(preview.size().width()));
            meta(
                    html,
                    "property",
                    "og:image:height",
                    Integer.toString(preview.size().height()));
        }
        meta(html, "property", "og:image:alt", preview.alt());
        meta(html, "name", "twitter:card", "summary_large_image");
        if (oEmbedUrl != null) {
            html.append("    <link rel=\"alternate\" type=\"application/json+oembed\" href=\"")
                    .append(escape(oEmbedUrl))
                    .append("\" title=\"")
                    .append(escape(title))
                    .append("\" />\n");
        }
        if (jsonLd != null) {
            html.append("    <script type=\"application/ld+json\">")
                    .append(inert(jsonLd))
                    .append("</script>\n");
        }
        return html.toString();
    }

    private static void meta(StringBuilder html, String kind, String name, String content) {
        html.append("    <meta ").append(kind).append("=\"").append(name).append("\" content=\"");
        html.append(escape(content)).append("\" />\n");
    }

    /**
     * A picture for previews.
     *
     * @param url absolute address
     * @param alt what is seen on it
     * @param size null for a photo, whose size stands nowhere but in it
     */
    record Preview(String url, String alt, @Nullable Size size) {}

    /** In pixels. */
    record Size(int width, int height) {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The same JSON, with nothing in it that could end the element or begin a comment. */
    private static String inert(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
