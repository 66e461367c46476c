package vn.motcham.slip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A reader of codes that shares no line with the library that made them. */
final class Zbar {
  private Zbar() {}

  /** What the codes in these pictures say, picture after picture. */
  static List<String> read(List<Path> pictures) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"));
    pictures.forEach(picture -> command.add(picture.toString()));
    return Program.run(command);
  }

  static List<String> read(Path folder, List<BufferedImage> images)
      throws IOException, InterruptedException {
    List<Path> pictures = new ArrayList<>();
    for (BufferedImage image : images) {
      Path picture = folder.resolve("%04d.png".formatted(pictures.size()));
      ImageIO.write(image, "png", picture.toFile());
      pictures.add(picture);
    }
    return read(pictures);
  }

  /** Those of a folder, in the order of their names. */
  static List<Path> pictures(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".png")).sorted().toList();
    }
  }
}
