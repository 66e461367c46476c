/** Dated survey campaigns (đợt khảo sát): who is asked what, from when to when, and how many. */
@NullMarked
package vn.motcham.round;

import org.jspecify.annotations.NullMarked;
