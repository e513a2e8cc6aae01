/** What organizations are reminded of in time: that their profile is still true, that their verification is a year old. */
@NullMarked
package roundtable.organization.reminder;

import org.jspecify.annotations.NullMarked;
