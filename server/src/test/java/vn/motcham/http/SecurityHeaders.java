package vn.motcham.http;

import static org.assertj.core.api.Assertions.assertThat;

import vn.motcham.house.Reply;

/** What every answer carries. */
public final class SecurityHeaders {
  private SecurityHeaders() {}

  public static void check(Reply reply) {
    assertThat(reply.header("Content-Security-Policy"))
        .as("status %s %s", reply.status(), reply.headers())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
        .contains("base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'")
        .doesNotContain("unsafe", "*", "http:");
    assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(reply.header("X-Frame-Options")).isEqualTo("DENY");
    assertThat(reply.header("Referrer-Policy")).isEqualTo("same-origin");
    assertThat(reply.header("Permissions-Policy")).contains("camera=()");
    assertThat(reply.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    assertThat(reply.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    assertThat(reply.header("Cache-Control")).isNotEmpty();
    assertThat(reply.find("Server")).isEmpty();
  }
}
