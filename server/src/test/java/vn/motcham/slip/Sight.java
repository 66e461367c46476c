package vn.motcham.slip;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** What becomes of a print on its way into a phone. */
final class Sight {
  private Sight() {}

  /** As a camera keeps it, in 255 steps of grey. */
  static BufferedImage gray(BufferedImage image) {
    var gray = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = gray.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return gray;
  }

  /** As a driver prints it that cares for no whole dots. */
  static BufferedImage scaled(BufferedImage image, int width) {
    BufferedImage scaled = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = scaled.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    graphics.drawImage(image, 0, 0, width, width, null);
    graphics.dispose();
    return scaled;
  }

  static BufferedImage rotated(BufferedImage image, double degrees) {
    int width = image.getWidth() * 3 / 2;
    BufferedImage rotated = new BufferedImage(width, width, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = rotated.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, width);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.rotate(Math.toRadians(degrees), width / 2.0, width / 2.0);
    int place = (width - image.getWidth()) / 2;
    graphics.drawImage(image, place, place, null);
    graphics.dispose();
    return rotated;
  }

  /**
   * Out of focus.
   *
   * @param sigma of the Gauss curve, in pixels
   */
  static BufferedImage blurred(BufferedImage image, double sigma) {
    int reach = (int) Math.ceil(3 * sigma);
    double[] weights = new double[2 * reach + 1];
    for (int i = -reach; i <= reach; i++) {
      weights[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
    }
    double sum = Arrays.stream(weights).sum();
    int width = image.getWidth();
    int height = image.getHeight();
    double[][] across = new double[height][width];
    var blurred = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int i = -reach; i <= reach; i++) {
          int at = Math.clamp((long) x + i, 0, width - 1);
          across[y][x] += weights[i + reach] / sum * image.getRaster().getSample(at, y, 0);
        }
      }
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double value = 0;
        for (int i = -reach; i <= reach; i++) {
          value += weights[i + reach] / sum * across[Math.clamp((long) y + i, 0, height - 1)][x];
        }
        blurred.getRaster().setSample(x, y, 0, (int) Math.round(value));
      }
    }
    return blurred;
  }

  /**
   * Pale, in bad light: black and white come this near to each other, of 255 steps.
   *
   * @param noise of each pixel, as a standard deviation
   */
  static BufferedImage faded(
      BufferedImage image, int dark, int light, double noise, RandomGenerator random) {
    var faded =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        double value =
            dark
                + (light - dark) * image.getRaster().getSample(x, y, 0) / 255.0
                + random.nextGaussian() * noise;
        faded.getRaster().setSample(x, y, 0, Math.clamp(Math.round(value), 0, 255));
      }
    }
    return faded;
  }
}
