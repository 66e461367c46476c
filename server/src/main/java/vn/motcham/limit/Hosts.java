package vn.motcham.limit;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.NetUtil;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcham.http.PublicAddress;

/**
 * The names under which this server may be asked: that of its public address, those of the
 * settings, and addresses in figures, which no name server can point elsewhere (DNS rebinding).
 */
@Singleton
final class Hosts {
  private static final Pattern HOST =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+))(?::[0-9]{1,5})?");

  private final Set<String> names = new HashSet<>(Set.of("localhost"));

  /** Nearly all requests of a server name the same host, so this spares them the rest. */
  private volatile String askedLast = "localhost";

  Hosts(LimitSettings settings, PublicAddress address) {
    names.add(address.host().toLowerCase(Locale.ROOT));
    settings.hosts().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
  }

  boolean isAskedRightly(HttpRequest request) {
    Iterator<String> hosts = request.headers().valueStringIterator(HttpHeaderNames.HOST);
    if (!hosts.hasNext()) {
      return request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }
    String host = hosts.next();
    return !hosts.hasNext() && (host.equals(askedLast) || isOurs(host));
  }

  private boolean isOurs(String host) {
    if (!isNamed(host)) {
      return false;
    }
    askedLast = host;
    return true;
  }

  private boolean isNamed(String host) {
    Matcher parts = HOST.matcher(host);
    if (!parts.matches()) {
      return false;
    }
    if (parts.group(1) != null) {
      return NetUtil.isValidIpV6Address(parts.group(1));
    }
    String name = parts.group(2).toLowerCase(Locale.ROOT);
    return names.contains(name) || NetUtil.isValidIpV4Address(name);
  }
}
