package vn.motcham;

import io.micronaut.runtime.Micronaut;

/** The command line. */
public final class Application {
  private Application() {}

  public static void main(String[] args) {
    Micronaut.run(Application.class, args);
  }
}
