/** The face of the installation on the web: what it is, the client's files, the head of every page, the site map. */
@NullMarked
package roundtable.site;

import org.jspecify.annotations.NullMarked;
