package vn.motcham.limit;

import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcham.secret.Digest;

/**
 * Tells callers apart without knowing them: an address becomes an HMAC under a key that is only in
 * memory and only for an hour. The address itself is neither kept nor logged.
 */
@Singleton
final class Callers {
  private static final long HOUR = Duration.ofHours(1).toMillis();
  private static final int KEY_BYTES = 32;

  /** What one household or office has of IPv6, where everybody may choose the rest. */
  private static final int IPV6_BITS = 64;

  private static final int IPV4_BYTES = 4;

  private final List<Network> proxies;
  private final SecureRandom random;
  private final InstantSource clock;
  private volatile HourKey current = new HourKey(-1, new byte[0]);

  private record HourKey(long hour, byte[] bytes) {}

  Callers(LimitSettings settings, SecureRandom random, InstantSource clock) {
    this.proxies = settings.trustedProxies().stream().map(Network::read).toList();
    this.random = random;
    this.clock = clock;
  }

  /**
   * A number for whoever sent this, the same one for an hour.
   *
   * @param forwarded the X-Forwarded-For header, believed of a trusted proxy only
   */
  long number(SocketAddress socket, @Nullable String forwarded) {
    InetAddress from = ((InetSocketAddress) socket).getAddress();
    InetAddress caller = forwarded == null ? from : behind(from, forwarded.split(","));
    byte[] address = caller.getAddress();
    byte[] told = address.length > IPV4_BYTES ? Network.firstBits(address, IPV6_BITS) : address;
    return ByteBuffer.wrap(Digest.hmac(key(), "caller", told)).getLong();
  }

  /** Each proxy adds at the end whom it heard: the first from there that we don't trust. */
  private InetAddress behind(InetAddress from, String[] line) {
    InetAddress caller = from;
    for (int i = line.length - 1; i >= 0 && isProxy(caller); i--) {
      InetAddress next = NetUtil.createInetAddressFromIpAddressString(line[i].strip());
      if (next == null) {
        return caller;
      }
      caller = next;
    }
    return caller;
  }

  private boolean isProxy(InetAddress address) {
    return proxies.stream().anyMatch(network -> network.holds(address));
  }

  private byte[] key() {
    long hour = clock.millis() / HOUR;
    HourKey key = current;
    return key.hour() == hour ? key.bytes() : newKey(hour);
  }

  private synchronized byte[] newKey(long hour) {
    if (current.hour() != hour) {
      byte[] bytes = new byte[KEY_BYTES];
      random.nextBytes(bytes);
      current = new HourKey(hour, bytes);
    }
    return current.bytes();
  }
}
