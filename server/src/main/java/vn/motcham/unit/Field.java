package vn.motcham.unit;

import vn.motcham.problem.Language;

/**
 * A field of administration (lĩnh vực) that procedures belong to.
 *
 * @param number permanent, 1 to 255
 * @param code lower-case words joined by hyphens, such as {@code dat-dai}
 */
public record Field(int number, String code, String vietnameseName, String englishName) {

  public String name(Language language) {
    return switch (language) {
      case VI -> vietnameseName;
      case EN -> englishName;
    };
  }
}
