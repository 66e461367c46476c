/** What a kiosk seals on its disk so that the server alone can open it (HPKE, RFC 9180). */
@NullMarked
package vn.motcham.envelope;

import org.jspecify.annotations.NullMarked;
