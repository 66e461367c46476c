/**
 * What a caller's own reference stood for during the last day, so that asking twice gets the same.
 */
@NullMarked
package vn.motcham.reference;

import org.jspecify.annotations.NullMarked;
