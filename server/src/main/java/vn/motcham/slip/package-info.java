/** Invitations on paper: slips, sheets of them to be cut, tickets from a counter's printer. */
@NullMarked
package vn.motcham.slip;

import org.jspecify.annotations.NullMarked;
