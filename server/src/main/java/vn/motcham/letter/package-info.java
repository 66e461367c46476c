/**
 * What citizens leave to be answered, without a name: a complaint or praise, and what came of it.
 */
@NullMarked
package vn.motcham.letter;

import org.jspecify.annotations.NullMarked;
