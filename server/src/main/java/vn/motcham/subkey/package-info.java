/** Keys made of the token key, with which a counter's software makes tokens without the network. */
@NullMarked
package vn.motcham.subkey;

import org.jspecify.annotations.NullMarked;
