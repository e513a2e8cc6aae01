/** Communities of NGOs by direction: their members, library, questions, joint statements and coordinators. */
@NullMarked
package roundtable.community;

import org.jspecify.annotations.NullMarked;
