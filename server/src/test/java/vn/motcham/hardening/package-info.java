/**
 * Whatever may come in, gets the answer that it should: the table of bad inputs, row by row, and
 * what holds off those who send too much.
 */
@NullMarked
package vn.motcham.hardening;

import org.jspecify.annotations.NullMarked;
