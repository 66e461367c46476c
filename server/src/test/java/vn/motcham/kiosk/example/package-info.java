/** How a device talks to the server, in one file that needs nothing but the JDK. */
@NullMarked
package vn.motcham.kiosk.example;

import org.jspecify.annotations.NullMarked;
