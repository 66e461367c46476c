package vn.motcham.kiosk;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.motcham.envelope.Envelopes;
import vn.motcham.http.JsonBody;
import vn.motcham.remark.RemarkLinks;
import vn.motcham.secret.Digest;
import vn.motcham.setting.Settings;
import vn.motcham.setting.SettingsJson;
import vn.motcham.setting.SettingsLine;
import vn.motcham.survey.Surveys;
import vn.motcham.unit.Unit;
import vn.motcham.unit.Units;
import vn.motcham.wake.Wakes;

/** Tells a kiosk where it stands and what it asks there. */
@Controller("/api/v1/kiosk/assignment")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssignmentController {
  private static final byte[] NOTHING = {};

  /** What a response may say here that servers before refused: a kiosk asks for nothing else. */
  private static final List<String> UNDERSTOOD = List.of("helped");

  /** Of what was packed and installed; where it runs from the sources there is none. */
  private static final String VERSION =
      Objects.requireNonNullElse(
          AssignmentController.class.getPackage().getImplementationVersion(), "");

  private final SignedRequests signed;
  private final Kiosks kiosks;
  private final ContactTable contacts;
  private final Units units;
  private final Surveys surveys;
  private final Settings settings;
  private final ResendRequests resendRequests;
  private final Wakes wakes;
  private final Envelopes envelopes;
  private final RemarkLinks remarkLinks;
  private final InstantSource clock;
  private final boolean demonstration;

  AssignmentController(
      SignedRequests signed,
      Kiosks kiosks,
      ContactTable contacts,
      Units units,
      Surveys surveys,
      Settings settings,
      ResendRequests resendRequests,
      Wakes wakes,
      Envelopes envelopes,
      RemarkLinks remarkLinks,
      InstantSource clock,
      @Property(name = "motcham.demo", defaultValue = "false") boolean demonstration) {
    this.signed = signed;
    this.kiosks = kiosks;
    this.contacts = contacts;
    this.units = units;
    this.surveys = surveys;
    this.settings = settings;
    this.resendRequests = resendRequests;
    this.wakes = wakes;
    this.envelopes = envelopes;
    this.remarkLinks = remarkLinks;
    this.clock = clock;
    this.demonstration = demonstration;
  }

  @Get
  @Produces({MediaType.APPLICATION_JSON, "application/problem+json"})
  HttpResponse<?> assignment(HttpRequest<?> request) {
    int kiosk = signed.kioskOf(request, NOTHING);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    contacts.seen(kiosk, now);
    Map<String, Object> content = content(kiosks.get(kiosk));
    String tag = tag(content);
    if (isKnown(request, tag)) {
      return HttpResponse.notModified().header(HttpHeaders.ETAG, tag);
    }
    content.put("serverTime", now.toEpochMilli());
    return HttpResponse.ok(JsonBody.write(content)).header(HttpHeaders.ETAG, tag);
  }

  /** In one order, so that the same content has the same tag on every server. */
  private Map<String, Object> content(Kiosk kiosk) {
    Assignment assignment = kiosk.assignment();
    Place place = assignment.place();
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("kioskId", Integer.toString(kiosk.number()));
    content.put("demonstration", demonstration);
    content.put("closed", kiosk.state() == Kiosk.State.INACTIVE);
    content.put("assignment", json(assignment));
    content.put("unit", json(units.get(place.unit())));
    content.put("survey", SurveyJson.of(surveys.get(assignment.survey()).survey()));
    SettingsLine line = settings.get(place.unit());
    content.put("settings", SettingsJson.settings(line));
    content.put("openingHours", SettingsJson.openingHours(line));
    content.put(
        "resendAsked",
        resendRequests.find(kiosk).map(one -> one.askedAt().toEpochMilli()).orElse(null));
    content.put("wakes", wakes.areFor(kiosk.number()));
    content.put("sealingKey", json(envelopes.current()));
    content.put("understands", UNDERSTOOD);
    content.put("remarks", json(remarkLinks.of(place.unit())));
    content.put("serverVersion", VERSION);
    content.put("heartbeatFields", HeartbeatController.LATER_FIELDS);
    return content;
  }

  private static Map<String, Object> json(Assignment assignment) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", assignment.id());
    json.put("counter", assignment.place().counter());
    json.put("stage", assignment.place().stage().code());
    return json;
  }

  private static Map<String, Object> json(Envelopes.Key key) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", key.id());
    json.put("publicKey", key.publicKey());
    return json;
  }

  private static Map<String, Object> json(Unit unit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("number", unit.number());
    json.put("name", unit.name());
    return json;
  }

  /** Drawn here, so that it is on the screen without a network too. */
  private static Map<String, Object> json(RemarkLinks.RemarkLink link) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("address", link.shown());
    json.put("size", link.size());
    json.put("path", link.path());
    return json;
  }

  private static String tag(Map<String, Object> content) {
    byte[] digest = Digest.sha256(JsonBody.write(content));
    return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + "\"";
  }

  private static boolean isKnown(HttpRequest<?> request, String tag) {
    return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
        .flatMap(tags -> Stream.of(tags.split(",")))
        .map(known -> known.strip().replaceFirst("^W/", ""))
        .anyMatch(known -> known.equals(tag) || known.equals("*"));
  }
}
