/** The days by which everything here is dated. */
@NullMarked
package vn.motcham.calendar;

import org.jspecify.annotations.NullMarked;
