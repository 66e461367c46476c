/** The staff pages on which kiosks are looked after: the list, pairing, moving, revoking. */
@NullMarked
package vn.motcham.fleet;

import org.jspecify.annotations.NullMarked;
