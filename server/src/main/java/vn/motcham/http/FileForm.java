package vn.motcham.http;

import io.micronaut.http.HttpRequest;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.motcham.problem.ProblemType;

/**
 * What a browser's form sent that has a file to choose; all of it in memory, within the limits of a
 * body.
 *
 * @param form what was typed
 * @param fileName as the browser tells it; empty: none was chosen
 */
public record FileForm(Form form, String fileName, byte[] content) {

  /**
   * @throws Refused {@code malformed-request}
   */
  public static FileForm read(HttpRequest<?> request, byte[] body) {
    var whole =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    whole
        .headers()
        .set(
            HttpHeaderNames.CONTENT_TYPE,
            request.getHeaders().findFirst("Content-Type").orElse(""));
    HttpPostRequestDecoder decoder = null;
    try {
      decoder =
          new HttpPostRequestDecoder(
              new DefaultHttpDataFactory(false), whole, StandardCharsets.UTF_8);
      return read(decoder.getBodyHttpDatas());
    } catch (DecoderException | IllegalArgumentException | IllegalStateException _) {
      throw new Refused(ProblemType.MALFORMED_REQUEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (decoder != null) {
        decoder.destroy();
      }
    }
  }

  private static FileForm read(List<InterfaceHttpData> parts) throws IOException {
    Map<String, List<String>> typed = new HashMap<>();
    String fileName = "";
    byte[] content = {};
    for (InterfaceHttpData part : parts) {
      switch (part) {
        case FileUpload file when !file.getFilename().isEmpty() -> {
          fileName = file.getFilename();
          content = file.get();
        }
        case Attribute attribute ->
            typed
                .computeIfAbsent(attribute.getName(), _ -> new ArrayList<>())
                .add(attribute.getValue());
        default -> {}
      }
    }
    return new FileForm(new Form(typed), fileName, content);
  }
}
