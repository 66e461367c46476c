package vn.motcham.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TreePropertyTest {
  @Property(tries = 300)
  void everyLeafsPathLeadsToTheRoot(
      @ForAll @IntRange(min = 1, max = 130) int size, @ForAll @IntRange(max = 129) int place) {
    List<byte[]> leaves = leaves(size);
    int index = place % size;
    assertThat(isProved(leaves.get(index), index, size, Tree.path(leaves, index), leaves)).isTrue();
  }

  @Property(tries = 300)
  void noOtherLeafPlaceSizeOrPathDoes(
      @ForAll @IntRange(min = 2, max = 130) int size,
      @ForAll @IntRange(max = 129) int place,
      @ForAll @IntRange(min = 1, max = 129) int away,
      @ForAll @IntRange(max = 255) int bit) {
    List<byte[]> leaves = leaves(size);
    int index = place % size;
    int other = (index + 1 + away % (size - 1)) % size;
    List<byte[]> path = Tree.path(leaves, index);
    byte[] leaf = leaves.get(index);
    assertThat(isProved(leaves.get(other), index, size, path, leaves)).isEqualTo(other == index);
    assertThat(isProved(leaf, other, size, path, leaves)).isEqualTo(other == index);
    assertThat(isProved(leaf, index, size, path.subList(1, path.size()), leaves)).isFalse();
    List<byte[]> longer = new ArrayList<>(path);
    longer.add(leaf);
    assertThat(isProved(leaf, index, size, longer, leaves)).isFalse();
    byte[] flipped = leaf.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    assertThat(isProved(flipped, index, size, path, leaves)).isFalse();
  }

  @Property(tries = 100)
  void aLeafMoreIsAnotherRoot(@ForAll @IntRange(min = 1, max = 130) int size) {
    assertThat(Tree.root(leaves(size))).isNotEqualTo(Tree.root(leaves(size + 1)));
  }

  private static boolean isProved(
      byte[] leaf, int index, int size, List<byte[]> path, List<byte[]> leaves) {
    return Tree.rootOf(leaf, index, size, path)
        .filter(root -> Arrays.equals(root, Tree.root(leaves)))
        .isPresent();
  }

  private static List<byte[]> leaves(int size) {
    return IntStream.range(0, size).mapToObj(i -> Tree.leaf(new byte[] {(byte) i})).toList();
  }
}
