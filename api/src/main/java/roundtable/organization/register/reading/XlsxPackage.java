package roundtable.organization.register.reading;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The doorkeeper of XLSX: finds the parts, and hands each on as a stream that counts what it unpacks. Nothing is ever
 * fetched from outside: document types are refused, links to other files too (decision 0017).
 */
final class XlsxPackage implements Closeable {
    private static final XMLInputFactory XML = xml();
    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final ZipFile zip;
    private long unpacked;

    private XlsxPackage(ZipFile zip) {
        this.zip = zip;
    }

    static XlsxPackage open(Path file) throws IOException {
        try {
            var zip = new ZipFile(file.toFile());
            if (zip.size() > Limits.ENTRIES) {
                zip.close();
                throw Unreadable.whole("zip-bomb");
            }
            var book = new XlsxPackage(zip);
            book.refuseLinks();
            return book;
        } catch (ZipException broken) {
            throw Unreadable.whole("xlsx");
        }
    }

    private void refuseLinks() throws IOException {
        var links = zip.stream().anyMatch(e -> e.getName().startsWith("xl/externalLinks/"));
        if (links) {
            zip.close();
            throw Unreadable.whole("external-link");
        }
    }

    /** The sheets that people see, in the workbook's own order. */
    List<Sheet> sheets() throws IOException, XMLStreamException {
        var names = new LinkedHashMap<String, String>();
        try (var book = small("xl/workbook.xml")) {
            for (var tag = book.next(); tag != null; tag = book.next()) {
                var id = tag.equals("sheet") ? book.attribute("id") : null;
                if (id != null && !HIDDEN.contains(String.valueOf(book.attribute("state")))) {
                    names.put(id, String.valueOf(book.attribute("name")));
                }
            }
        }
        var sheets = new ArrayList<Sheet>();
        try (var links = small("xl/_rels/workbook.xml.rels")) {
            for (var tag = links.next(); tag != null; tag = links.next()) {
                var name = names.get(String.valueOf(links.attribute("Id")));
                var target = links.attribute("Target");
                if (tag.equals("Relationship") && name != null && target != null) {
                    sheets.add(new Sheet(name, target.startsWith("/") ? target.substring(1) : "xl/" + target));
                }
            }
        }
        var order = List.copyOf(names.values());
        sheets.sort(Comparator.comparing(s -> order.indexOf(s.name)));
        return sheets;
    }

    /** A sheet with the part of the archive that holds it. */
    record Sheet(String name, String part) {}

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** A part that is read as a stream, however large. */
    Tags part(String name) throws IOException, XMLStreamException {
        return tags(name, Limits.UNPACKED);
    }

    /** A part that is small in every honest workbook. */
    Tags small(String name) throws IOException, XMLStreamException {
        return tags(name, Limits.SMALL_PART);
    }

    private Tags tags(String name, long most) throws IOException, XMLStreamException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw Unreadable.whole("xlsx");
        }
        return new Tags(XML.createXMLStreamReader(new Counted(zip.getInputStream(entry), entry, most)));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static XMLInputFactory xml() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** A part of a workbook, tag by tag. */
    static final class Tags implements AutoCloseable {
        private final XMLStreamReader reader;

        private Tags(XMLStreamReader reader) {
            this.reader = reader;
        }

        /** The next opening tag without its prefix; null at the end. */
        @Nullable
        String next() throws XMLStreamException {
            while (step()) {
                if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    return reader.getLocalName();
                }
            }
            return null;
        }

        /** Goes on by one event; false at the end. A document type is refused. */
        boolean step() throws XMLStreamException {
            if (!reader.hasNext()) {
                return false;
            }
            if (reader.next() == XMLStreamConstants.DTD
                    || reader.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
                throw Unreadable.whole("unsafe-xml");
            }
            return true;
        }

        boolean opens(String name) {
            return reader.getEventType() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(name);
        }

        boolean closes(String name) {
            return reader.getEventType() == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals(name);
        }

        boolean isText() {
            return reader.isCharacters();
        }

        String text() {
            return reader.getText();
        }

        /** Value of the attribute with that name, whatever its prefix; null when there is none. */
        @Nullable
        String attribute(String name) {
            for (var i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return null;
        }

        @Override
        public void close() throws XMLStreamException {
            reader.close();
        }
    }

    /** Counts what is unpacked, of this part and of all. */
    private final class Counted extends FilterInputStream {
        private final long allowed;
        private long here;

        Counted(InputStream in, ZipEntry entry, long most) {
            super(in);
            var packed = Math.max(0, entry.getCompressedSize());
            allowed = Math.min(most, Math.max(Limits.HARMLESS, packed * Limits.RATIO));
        }

        @Override
        public int read() throws IOException {
            var b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] to, int from, int length) throws IOException {
            var n = super.read(to, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            here += n;
            unpacked += n;
            if (here > allowed || unpacked > Limits.UNPACKED) {
                throw Unreadable.whole("zip-bomb");
            }
        }
    }
}
