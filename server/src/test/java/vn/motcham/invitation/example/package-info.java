/** How a counter makes invitations without the network, in one file that needs nothing else. */
@NullMarked
package vn.motcham.invitation.example;

import org.jspecify.annotations.NullMarked;
