package vn.motcham.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {
  private static final Instant START = Instant.parse("2026-11-20T08:30:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final Callers callers = callers("10.0.0.0/8", "2001:db8:9::1");

  private Callers callers(String... proxies) {
    LimitSettings settings =
        new LimitSettings(
            List.of(),
            List.of(proxies),
            1,
            1,
            1,
            Duration.ofSeconds(1),
            Duration.ofSeconds(1),
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            1);
    return new Callers(settings, new SecureRandom(), now::get);
  }

  private long number(String socket, @Nullable String forwarded) {
    try {
      return callers.number(new InetSocketAddress(InetAddress.getByName(socket), 4711), forwarded);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void anAddressIsTheSameForAnHourAndNoLonger() {
    long first = number("192.0.2.1", null);
    now.set(START.plus(Duration.ofMinutes(29)));
    assertThat(number("192.0.2.1", null)).isEqualTo(first);
    now.set(START.plus(Duration.ofMinutes(30)));
    assertThat(number("192.0.2.1", null)).isNotEqualTo(first);
  }

  @Test
  void nobodyElseCanSayWhichAddressItIs() throws UnknownHostException {
    Callers others = callers();
    InetSocketAddress socket = new InetSocketAddress(InetAddress.getByName("192.0.2.1"), 1);
    assertThat(others.number(socket, null)).isNotEqualTo(number("192.0.2.1", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "10.1.2.3| 192.0.2.1| 192.0.2.1",
        "10.1.2.3| 198.51.100.9, 192.0.2.1| 192.0.2.1",
        "10.1.2.3| 192.0.2.1, 10.9.9.9| 192.0.2.1",
        "2001:db8:9::1| 192.0.2.1| 192.0.2.1",
        "10.1.2.3| none| 10.1.2.3",
        "10.1.2.3| nonsense| 10.1.2.3",
        "10.1.2.3| 192.0.2.1, nonsense| 10.1.2.3",
        "192.0.2.1| 198.51.100.9| 192.0.2.1",
        "192.0.2.1| 10.1.2.3| 192.0.2.1",
      })
  void onlyATrustedProxyIsBelieved(String socket, @Nullable String forwarded, String caller) {
    assertThat(number(socket, forwarded)).isEqualTo(number(caller, null));
  }

  @Test
  void aHouseholdsAddressesOfIpv6AreOneCaller() {
    long first = number("2001:db8:1:2::1", null);
    assertThat(number("2001:db8:1:2:ffff::9", null)).isEqualTo(first);
    assertThat(number("2001:db8:1:3::1", null)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0"})
  void aProxyIsNamedByItsAddress(String text) {
    assertThatThrownBy(() -> Network.read(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
