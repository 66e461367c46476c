/** Which numbers of the kiosks' responses have arrived, so that those that are missing show. */
@NullMarked
package vn.motcham.numbering;

import org.jspecify.annotations.NullMarked;
