/** The staff pages on which it is put right where a kiosk stood, when it was noted down wrongly. */
@NullMarked
package vn.motcham.correction;

import org.jspecify.annotations.NullMarked;
