/** What units say about the kiosks that stand there and below: hours, words, waits, the PIN. */
@NullMarked
package vn.motcham.setting;

import org.jspecify.annotations.NullMarked;
