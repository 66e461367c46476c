package vn.motcham.citizen;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Dice that always fall the same way for the same seed. */
final class Chance {
  private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
      RandomGeneratorFactory.of("L64X128MixRandom");

  private final RandomGenerator generator;

  Chance(long seed) {
    this.generator = GENERATORS.create(seed);
  }

  boolean happens(double probability) {
    return generator.nextDouble() < probability;
  }

  /** From {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return generator.nextInt(low, high + 1);
  }

  <T> T oneOf(List<T> things) {
    return things.get(generator.nextInt(things.size()));
  }

  <T> T oneOf(List<T> things, ToDoubleFunction<T> weight) {
    double left = generator.nextDouble() * things.stream().mapToDouble(weight).sum();
    for (T thing : things) {
      left -= weight.applyAsDouble(thing);
      if (left < 0) {
        return thing;
      }
    }
    return things.getLast();
  }

  /** How often something happens that happens so often on average (Poisson). */
  int times(double average) {
    double limit = Math.exp(-average);
    int times = 0;
    for (double left = generator.nextDouble(); left > limit; left *= generator.nextDouble()) {
      times++;
    }
    return times;
  }

  /** 32 lower-case hex digits. */
  String id() {
    return "%016x%016x".formatted(generator.nextLong(), generator.nextLong());
  }
}
