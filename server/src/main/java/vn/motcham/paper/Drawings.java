package vn.motcham.paper;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * Draws shapes into a page as shapes, which no printer blurs; as one path, so that no seam shows.
 *
 * @param drawings by what their element calls them: their parts, the lowest first
 */
record Drawings(Function<String, List<Inked>> drawings) implements FSObjectDrawerFactory {
  private static final String ELEMENT = "object";

  @Override
  public FSObjectDrawer createDrawer(Element element) {
    return this::draw;
  }

  @Override
  public boolean isReplacedObject(Element element) {
    return element.getTagName().equals(ELEMENT);
  }

  private @Nullable Map<Shape, String> draw(
      Element element,
      double x,
      double y,
      double width,
      double height,
      OutputDevice device,
      RenderingContext context,
      int dotsPerPixel) {
    float shownWidth = (float) width / dotsPerPixel;
    float shownHeight = (float) height / dotsPerPixel;
    AffineTransform scale = AffineTransform.getScaleInstance(shownWidth, shownHeight);
    List<Inked> parts = drawings.apply(element.getAttribute("data"));
    device.drawWithGraphics(
        (float) x,
        (float) y,
        shownWidth,
        shownHeight,
        graphics -> {
          for (Inked part : parts) {
            graphics.setColor(part.colour());
            graphics.fill(scale.createTransformedShape(part.shape()));
          }
        });
    return null;
  }
}
