/**
 * How much anybody may ask of the server: how many at once, how often, how slowly, under which
 * names; decided before anything of a request is read that costs more than its headers.
 */
@NullMarked
package vn.motcham.limit;

import org.jspecify.annotations.NullMarked;
