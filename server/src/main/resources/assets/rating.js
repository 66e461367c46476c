// Makes the rating page better where scripts run: it tells how many questions are answered, keeps
// the answers in this tab until they were sent, and waits where there is no network. What is sent
// is the form, by the browser, as it is without this. Written for phones of 2015.
(function () {
  "use strict";

  const KEPT = "rating";
  const PATIENCE = 8000;
  const PAUSE = 10000;

  /** A tab that may not keep anything works like one without scripts. */
  function keep(text) {
    try {
      if (text === null) {
        sessionStorage.removeItem(KEPT);
      } else {
        sessionStorage.setItem(KEPT, text);
      }
    } catch (refused) {}
  }

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEPT)) || {};
    } catch (refused) {
      return {};
    }
  }

  const form = document.querySelector("main form[data-waiting]");
  if (!form) {
    // Thanked, or the code takes no rating: nothing stays behind.
    keep(null);
    return;
  }
  const progress = form.querySelector(".progress");
  const waiting = form.querySelector(".waiting");

  function all(nodes, use) {
    Array.prototype.forEach.call(nodes, use);
  }

  function isChoice(field) {
    return field.type === "radio" || field.type === "checkbox";
  }

  /** The id goes along: a form that was sent just before the network went is then the same one. */
  function save() {
    const values = [];
    all(form.querySelectorAll("[name]"), function (field) {
      if (isChoice(field) ? field.checked : field.value !== "") {
        values.push([field.name, field.value]);
      }
    });
    keep(JSON.stringify({ page: location.pathname, values: values }));
  }

  function restore() {
    const before = kept();
    // Where something was wrong, the page itself has every answer.
    if (before.page !== location.pathname || document.querySelector(".faults")) {
      return;
    }
    all(form.querySelectorAll("[name]"), function (field) {
      before.values.forEach(function (pair) {
        if (pair[0] !== field.name) {
          return;
        }
        if (!isChoice(field)) {
          field.value = pair[1];
        } else if (pair[1] === field.value) {
          field.checked = true;
        }
      });
    });
  }

  function isAnswered(question) {
    const written = question.querySelector("textarea, input[type=text]");
    return written ? written.value.trim() !== "" : question.querySelector(":checked") !== null;
  }

  /** Questions that are asked of others are not in sight, and don't count. */
  function count() {
    let asked = 0;
    let answered = 0;
    all(form.querySelectorAll("fieldset, .asked"), function (question) {
      if (question.getClientRects().length > 0) {
        asked += 1;
        answered += isAnswered(question) ? 1 : 0;
      }
    });
    progress.querySelector("strong").textContent = answered + "/" + asked;
    progress.hidden = false;
  }

  let state = "open";

  /** Asks whether the server can be reached; a form that is sent into nothing would be lost. */
  function send() {
    const question = new XMLHttpRequest();
    state = "asking";
    question.open("HEAD", "/assets/rating.js?" + Date.now());
    question.timeout = PATIENCE;
    question.onload = function () {
      waiting.textContent = "";
      // A question may be named submit, too.
      HTMLFormElement.prototype.submit.call(form);
    };
    question.onerror = wait;
    question.ontimeout = wait;
    question.send();
  }

  function wait() {
    state = "waiting";
    waiting.textContent = form.getAttribute("data-waiting");
    setTimeout(again, PAUSE);
  }

  function again() {
    if (state === "waiting") {
      send();
    }
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    if (state !== "asking") {
      save();
      send();
    }
  });
  // Some browsers of that time tell of a choice by the one, some by the other.
  ["input", "change"].forEach(function (name) {
    form.addEventListener(name, function () {
      save();
      count();
    });
  });
  window.addEventListener("online", again);
  // Also when the browser brings the page back as it was left.
  window.addEventListener("pageshow", function () {
    state = "open";
    count();
  });

  restore();
  count();
})();
