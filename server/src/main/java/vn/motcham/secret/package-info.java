/** Secrets that lie outside the database, a file each, and the digests that are made with them. */
@NullMarked
package vn.motcham.secret;

import org.jspecify.annotations.NullMarked;
