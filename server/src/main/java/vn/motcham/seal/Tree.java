package vn.motcham.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.motcham.secret.Digest;

/**
 * A hash tree as RFC 6962 §2.1 has it: SHA-256, with another first byte for leaves than for nodes,
 * so that neither can be passed off as the other.
 */
final class Tree {
  /** Leaves in the order of their hashes: nothing tells which of them came first. */
  static final Comparator<byte[]> BY_BYTES = Arrays::compareUnsigned;

  private static final byte[] LEAF = {0};
  private static final byte[] NODE = {1};

  private Tree() {}

  static byte[] leaf(byte[] content) {
    return Digest.sha256(LEAF, content);
  }

  private static byte[] node(byte[] left, byte[] right) {
    return Digest.sha256(NODE, left, right);
  }

  /**
   * @param leaves their hashes
   */
  static byte[] root(List<byte[]> leaves) {
    return switch (leaves.size()) {
      case 0 -> Digest.sha256();
      case 1 -> leaves.getFirst();
      default -> {
        int half = half(leaves.size());
        yield node(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
      }
    };
  }

  /** The greatest power of two below this size. */
  private static int half(int size) {
    return Integer.highestOneBit(size - 1);
  }

  /** What has to be hashed in on the way from a leaf to the root (§2.1.1), from below. */
  static List<byte[]> path(List<byte[]> leaves, int index) {
    if (leaves.size() == 1) {
      return new ArrayList<>();
    }
    int half = half(leaves.size());
    List<byte[]> left = leaves.subList(0, half);
    List<byte[]> right = leaves.subList(half, leaves.size());
    List<byte[]> path = index < half ? path(left, index) : path(right, index - half);
    path.add(root(index < half ? right : left));
    return path;
  }

  /** The root to which a path leads (RFC 9162 §2.1.3.2); none if it is no path of such a tree. */
  static Optional<byte[]> rootOf(byte[] leaf, int index, int size, List<byte[]> path) {
    if (index < 0 || index >= size) {
      return Optional.empty();
    }
    int place = index;
    int last = size - 1;
    byte[] hash = leaf;
    for (byte[] beside : path) {
      if (last == 0) {
        return Optional.empty();
      }
      if (place % 2 == 1 || place == last) {
        hash = node(beside, hash);
        // A node without a neighbour stands for itself one level up.
        while (place % 2 == 0) {
          place /= 2;
          last /= 2;
        }
      } else {
        hash = node(hash, beside);
      }
      place /= 2;
      last /= 2;
    }
    return last == 0 ? Optional.of(hash) : Optional.empty();
  }
}
