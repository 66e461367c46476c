/** Every refusal that the product can give, listed once, with its sentences in each language. */
@NullMarked
package vn.motcham.problem;

import org.jspecify.annotations.NullMarked;
