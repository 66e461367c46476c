package vn.motcham.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page as a screen reader has it: what Chromium says of it to assistive technology, by role and
 * name. How it looks, its elements and their classes are not known here.
 */
final class ScreenReader {
  private static final int TRIES = 125;
  private static final int PAUSE_MS = 200;

  /**
   * One thing on the page.
   *
   * @param parents the nearest one first
   * @param states those that hold, such as "focused" and "checked"
   */
  record Heard(
      String role,
      String name,
      String description,
      List<String> states,
      List<String> parents,
      String key,
      int element) {
    boolean is(String role, String name) {
      return this.role.equals(role) && this.name.equals(name);
    }

    boolean is(String state) {
      return states.contains(state);
    }

    @Override
    public String toString() {
      return String.join(" ", role, "'" + name + "'", description, states.toString());
    }
  }

  private final Page page;
  private final CDPSession chromium;

  ScreenReader(Page page) {
    this.page = page;
    this.chromium = page.context().newCDPSession(page);
    chromium.send("Accessibility.enable");
    chromium.send("DOM.enable");
  }

  /** Waits until this has the focus, so that it is what is read out. */
  Heard reads(String role, String name) {
    return await(
        role + " '" + name + "' read out", heard -> heard.is(role, name) && heard.is("focused"));
  }

  /** Waits until there is such a thing. */
  Heard finds(String role, String name) {
    return await(role + " '" + name + "'", heard -> heard.is(role, name));
  }

  /** Waits until this is said by itself, wherever the focus is. */
  void isTold(String text) {
    await(
        "told '" + text + "'", heard -> heard.role().equals("status") && told(heard).equals(text));
  }

  private String told(Heard region) {
    return String.join(
        " ",
        listen().stream()
            .filter(heard -> heard.role().equals("StaticText"))
            .filter(heard -> heard.parents().contains(region.key()))
            .map(Heard::name)
            .toList());
  }

  /** The names of those with a role inside something else, in their order. */
  List<String> names(String role, Heard within) {
    return listen().stream()
        .filter(heard -> heard.role().equals(role) && heard.parents().contains(within.key()))
        .map(Heard::name)
        .toList();
  }

  /** Does what a thing is for, as one does by a double tap. */
  void press(String role, String name) {
    call(finds(role, name), "function () { this.focus(); this.click(); }");
  }

  void type(String role, String name, String text) {
    call(finds(role, name), "function () { this.focus(); }");
    JsonObject typed = new JsonObject();
    typed.addProperty("text", text);
    chromium.send("Input.insertText", typed);
  }

  private void call(Heard thing, String function) {
    JsonObject node = new JsonObject();
    node.addProperty("backendNodeId", thing.element());
    JsonObject object = chromium.send("DOM.resolveNode", node).getAsJsonObject("object");
    JsonObject call = new JsonObject();
    call.addProperty("objectId", object.get("objectId").getAsString());
    call.addProperty("functionDeclaration", function);
    JsonObject done = chromium.send("Runtime.callFunctionOn", call);
    assertThat(done.has("exceptionDetails")).as("%s: %s", thing, done).isFalse();
  }

  private Heard await(String what, Predicate<Heard> wanted) {
    for (int i = 0; i < TRIES; i++) {
      List<Heard> found = listen().stream().filter(wanted).toList();
      if (found.size() == 1) {
        return found.getFirst();
      }
      page.waitForTimeout(PAUSE_MS);
    }
    throw new AssertionError("Not there, or not alone: " + what + ", but " + listen());
  }

  private List<Heard> listen() {
    Map<String, JsonObject> nodes = new HashMap<>();
    List<JsonObject> all = new ArrayList<>();
    for (JsonElement element :
        chromium.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
      JsonObject node = element.getAsJsonObject();
      nodes.put(node.get("nodeId").getAsString(), node);
      all.add(node);
    }
    return all.stream()
        .filter(node -> !node.get("ignored").getAsBoolean() && node.has("backendDOMNodeId"))
        .map(node -> heard(node, nodes))
        .toList();
  }

  private static Heard heard(JsonObject node, Map<String, JsonObject> nodes) {
    return new Heard(
        value(node, "role"),
        value(node, "name"),
        value(node, "description"),
        states(node),
        Stream.iterate(parent(node, nodes), Objects::nonNull, above -> parent(above, nodes))
            .map(above -> above.get("nodeId").getAsString())
            .toList(),
        node.get("nodeId").getAsString(),
        node.get("backendDOMNodeId").getAsInt());
  }

  private static @Nullable JsonObject parent(JsonObject node, Map<String, JsonObject> nodes) {
    return node.has("parentId") ? nodes.get(node.get("parentId").getAsString()) : null;
  }

  private static String value(JsonObject node, String property) {
    return node.has(property) && node.getAsJsonObject(property).has("value")
        ? node.getAsJsonObject(property).get("value").getAsString().strip()
        : "";
  }

  private static List<String> states(JsonObject node) {
    List<String> states = new ArrayList<>();
    if (node.has("properties")) {
      for (JsonElement element : node.getAsJsonArray("properties")) {
        JsonObject property = element.getAsJsonObject();
        JsonObject value = property.getAsJsonObject("value");
        if (value.has("value") && value.get("value").getAsString().equals("true")) {
          states.add(property.get("name").getAsString());
        }
      }
    }
    return states;
  }
}
