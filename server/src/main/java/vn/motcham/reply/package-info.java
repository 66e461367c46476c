/** The staff pages on which letters are worked through: what is due when, and what is done. */
@NullMarked
package vn.motcham.reply;

import org.jspecify.annotations.NullMarked;
