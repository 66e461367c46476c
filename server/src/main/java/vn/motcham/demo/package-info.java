/**
 * A province that does not exist, so that a newcomer finds a living product. Every page says so.
 */
@NullMarked
package vn.motcham.demo;

import org.jspecify.annotations.NullMarked;
