/** The staff pages of fieldwork: rounds and how far they are, sheets printed and keyed in. */
@NullMarked
package vn.motcham.fieldwork;

import org.jspecify.annotations.NullMarked;
