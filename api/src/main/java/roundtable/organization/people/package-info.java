/** The people of organizations: owners and editors, how they are invited, changed and let go; their cabinet. */
@NullMarked
package roundtable.organization.people;

import org.jspecify.annotations.NullMarked;
