/** A furnished installation and the people who come to it, for the integration tests. */
@NullMarked
package vn.motcham.house;

import org.jspecify.annotations.NullMarked;
