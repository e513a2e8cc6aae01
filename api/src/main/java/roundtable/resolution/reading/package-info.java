/**
 * Reads the text of a resolution (plain text, Markdown, DOCX) into a draft that a person corrects.
 *
 * <p>Pure functions of bytes: no CDI, no database, no HTTP, no clock. The stages, in the order a text goes through them:
 *
 * <ol>
 *   <li>{@code TextDecoder} or {@code DocxReader}: bytes → {@link SourceText}, the lines every line number refers to;
 *   <li>{@code BlockScanner}: lines → blocks (heading, list item, paragraph, table row, detail);
 *   <li>{@code Outline}: blocks → a tree, list items below their parents;
 *   <li>{@code TitlePage}: title, date and place; {@code DraftAssembler}: sections, addressees, recommendations;
 *   <li>{@code Clauses}: a recommendation's deadline and responsible body.
 * </ol>
 *
 * <p>What words mean (which line opens the recommendations, what is an addressee) stands in {@code Cues} alone.
 */
@NullMarked
package roundtable.resolution.reading;

import org.jspecify.annotations.NullMarked;
