/**
 * The fault harness: ends, freezes, cuts and slows the product from outside while it takes
 * responses in, and holds a ledger of what was sent and acknowledged against the database.
 */
@NullMarked
package vn.motcham.fault;

import org.jspecify.annotations.NullMarked;
