/** The right to respond once: tokens, their QR codes and the rating page that a receipt opens. */
@NullMarked
package vn.motcham.invitation;

import org.jspecify.annotations.NullMarked;
