/**
 * Wakes: what somebody has just finished, said to the kiosk before them; and how many then rate.
 */
@NullMarked
package vn.motcham.wake;

import org.jspecify.annotations.NullMarked;
