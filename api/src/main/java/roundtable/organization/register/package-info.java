/**
 * Registers as files, hundreds of thousands of rows at once: read, checked, imported, taken back.
 *
 * <p>The way of a file: an upload is kept on disk; {@code reading} makes rows of text of any format; {@link
 * roundtable.organization.register.Column} says what a cell means; {@code Analysis} checks every row and changes
 * nothing; {@code Importer} writes batch by batch, each with its progress in one transaction; {@code Undo} takes back.
 */
@NullMarked
package roundtable.organization.register;

import org.jspecify.annotations.NullMarked;
