package vn.motcham.kiosk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcham.http.Refused;
import vn.motcham.problem.ProblemType;
import vn.motcham.survey.Recording;
import vn.motcham.survey.Surveys;

/**
 * The recordings of published surveys, for everybody: a kiosk that isn't paired any more still has
 * its survey. An address names the content, so whoever has it need never ask again.
 */
@Controller("/kiosk/audio")
@ExecuteOn(TaskExecutors.BLOCKING)
final class RecordingController {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Surveys surveys;

  RecordingController(Surveys surveys) {
    this.surveys = surveys;
  }

  @Get("/{hash}")
  @Produces(MediaType.ALL)
  HttpResponse<?> get(HttpRequest<?> request, String hash) {
    Recording recording =
        Optional.of(hash)
            .filter(HASH.asMatchPredicate())
            .flatMap(surveys::findRecording)
            .orElseThrow(() -> new Refused(ProblemType.NOT_FOUND_HERE));
    String tag = "\"" + hash + "\"";
    HttpHeaders asked = request.getHeaders();
    if (asked.getAll(HttpHeaders.IF_NONE_MATCH).stream().anyMatch(known -> known.contains(tag))) {
      return kept(HttpResponse.notModified(), tag);
    }
    String of = asked.get(HttpHeaders.IF_RANGE);
    String range = of == null || of.equals(tag) ? asked.get(HttpHeaders.RANGE) : null;
    byte[] content = recording.content();
    return kept(
        switch (ByteRange.read(range, content.length)) {
          case ByteRange.Whole _ ->
              HttpResponse.ok(content).contentType(recording.type().mediaType());
          case ByteRange.Part(int from, int to) ->
              HttpResponse.status(HttpStatus.PARTIAL_CONTENT)
                  .body(Arrays.copyOfRange(content, from, to))
                  .contentType(recording.type().mediaType())
                  .header(
                      HttpHeaders.CONTENT_RANGE,
                      "bytes %d-%d/%d".formatted(from, to - 1, content.length));
          case ByteRange.Nothing _ ->
              HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                  .header(HttpHeaders.CONTENT_RANGE, "bytes */" + content.length);
        },
        tag);
  }

  private static MutableHttpResponse<?> kept(MutableHttpResponse<?> response, String tag) {
    return response
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.ACCEPT_RANGES, "bytes")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
  }
}
