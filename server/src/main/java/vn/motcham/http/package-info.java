/**
 * Plumbing between HTTP and the house: problems as pages or JSON, headers, limits, languages, the
 * clock.
 */
@NullMarked
package vn.motcham.http;

import org.jspecify.annotations.NullMarked;
