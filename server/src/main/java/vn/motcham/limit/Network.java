package vn.motcham.limit;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.util.Arrays;

/** An address, or all addresses that begin with the same bits, such as {@code 10.0.0.0/8}. */
record Network(byte[] address, int bits) {
  static Network read(String text) {
    String[] parts = text.split("/", 2);
    byte[] address = NetUtil.createByteArrayFromIpAddressString(parts[0]);
    if (address == null) {
      throw new IllegalArgumentException("motcham.trusted-proxies holds no address: " + text);
    }
    int bits = parts.length == 1 ? address.length * Byte.SIZE : Integer.parseInt(parts[1]);
    if (bits < 0 || bits > address.length * Byte.SIZE) {
      throw new IllegalArgumentException("motcham.trusted-proxies holds no network: " + text);
    }
    return new Network(firstBits(address, bits), bits);
  }

  boolean holds(InetAddress other) {
    byte[] bytes = other.getAddress();
    return bytes.length == address.length && Arrays.equals(firstBits(bytes, bits), address);
  }

  /** The address with all bits after the first ones at zero. */
  static byte[] firstBits(byte[] address, int bits) {
    byte[] first = address.clone();
    for (int i = 0; i < first.length; i++) {
      int kept = Math.clamp(bits - i * Byte.SIZE, 0, Byte.SIZE);
      first[i] &= (byte) (0xFF00 >> kept);
    }
    return first;
  }
}
