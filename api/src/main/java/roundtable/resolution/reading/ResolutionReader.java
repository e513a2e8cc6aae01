package roundtable.resolution.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * Reads a resolution into a draft. The format is told by the content, the file name only explains a failure. Time and
 * memory grow linearly with the source.
 */
public final class ResolutionReader {

    /** The most text that is read, in bytes of UTF-8 (or of the file's own encoding). */
    public static final int MAX_TEXT_BYTES = 1024 * 1024;

    /** The largest DOCX that is opened, in bytes. */
    public static final int MAX_DOCX_BYTES = 10 * 1024 * 1024;

    private ResolutionReader() {}

    /**
     * Reads a file: plain text or Markdown in UTF-8, UTF-16 or windows-1251, or DOCX.
     *
     * @throws UnreadableSource when there is no text to read
     */
    public static Reading read(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new UnreadableSource(UnreadableSource.Reason.EMPTY);
        }
        if (DocxPackage.looksLikeArchive(content) || isNamedDocx(fileName)) {
            return readLines(DocxReader.lines(DocxPackage.open(content)));
        }
        return readText(fileName, TextDecoder.decode(content));
    }

    /**
     * Reads a text that was pasted or sent as JSON.
     *
     * @throws UnreadableSource when it is blank, too large or no text
     */
    public static Reading readText(String fileName, String text) {
        if (text.length() > MAX_TEXT_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MAX_TEXT_BYTES) {
            throw new UnreadableSource(UnreadableSource.Reason.TOO_LARGE);
        }
        TextDecoder.requireText(text);
        return readLines(SourceText.of(text));
    }

    private static Reading readLines(SourceText source) {
        if (source.lines().stream().allMatch(TextDecoder::isBlank)) {
            throw new UnreadableSource(UnreadableSource.Reason.EMPTY);
        }
        List<Block> blocks = BlockScanner.scan(source);
        TitlePage title = TitlePage.of(blocks);
        ResolutionDraft body = DraftAssembler.assemble(Outline.of(blocks.subList(title.blocks(), blocks.size())));
        var draft = new ResolutionDraft(
                title.title(), title.heldOn(), title.place(), body.strengths(), body.weaknesses(), body.addressees());
        return new Reading(source, draft);
    }

    private static boolean isNamedDocx(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(".docx");
    }
}
