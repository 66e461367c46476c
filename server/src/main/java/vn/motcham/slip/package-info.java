/**
 * Codes on paper: invitations as slips, sheets of them to be cut and tickets from a counter's
 * printer; the code of a unit as poster, table tent and stickers.
 */
@NullMarked
package vn.motcham.slip;

import org.jspecify.annotations.NullMarked;
