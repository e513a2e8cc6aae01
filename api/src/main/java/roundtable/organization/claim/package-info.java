/** «This is my organization»: claims, their proofs, disputes, and the verification that comes of them. */
@NullMarked
package roundtable.organization.claim;

import org.jspecify.annotations.NullMarked;
