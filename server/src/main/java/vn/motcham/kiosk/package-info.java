/** The machines at the counters: how they are paired, where they stand, what they send. */
@NullMarked
package vn.motcham.kiosk;

import org.jspecify.annotations.NullMarked;
