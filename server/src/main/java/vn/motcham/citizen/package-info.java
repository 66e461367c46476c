/**
 * People who were never there: a pure model of who rates what, and how, that always says the same.
 */
@NullMarked
package vn.motcham.citizen;

import org.jspecify.annotations.NullMarked;
