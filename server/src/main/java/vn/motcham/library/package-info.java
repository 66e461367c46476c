/** Shows staff the instruments: what they ask, where, on whose word, and what a version changed. */
@NullMarked
package vn.motcham.library;

import org.jspecify.annotations.NullMarked;
