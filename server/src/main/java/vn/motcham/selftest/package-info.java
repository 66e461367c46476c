/** Tries, again and again, whether the lowest rating arrives by the way of every kiosk's. */
@NullMarked
package vn.motcham.selftest;

import org.jspecify.annotations.NullMarked;
