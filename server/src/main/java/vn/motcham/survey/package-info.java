/** What is asked: surveys published for good, looked up by version, and put to use. */
@NullMarked
package vn.motcham.survey;

import org.jspecify.annotations.NullMarked;
