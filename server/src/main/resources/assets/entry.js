// Makes keying sheets faster: Enter and the only possible code go on to the next field. The page
// works without it.
const form = document.querySelector("form.entry");
const fields = [...form.querySelectorAll("input:not([type=hidden]), select, textarea, #keep")];

function go(from, steps) {
  const next = fields[fields.indexOf(from) + steps];
  if (next) {
    next.focus();
    if (next.select) {
      next.select();
    }
  }
}

/** Whether what was typed is a code, and the beginning of no longer one. */
function isWhole(field) {
  const codes = (field.dataset.codes ?? "").split(" ");
  const longer = codes.some((code) => code !== field.value && code.startsWith(field.value));
  return codes.includes(field.value) && !longer;
}

form.addEventListener("keydown", (event) => {
  const field = event.target;
  if (event.key === "Enter" && field.id !== "keep" && field.localName !== "textarea") {
    event.preventDefault();
    // A sheet that doesn't count has no answers to key.
    const skips = field.id === "flaw" && field.value !== "";
    go(field, skips ? fields.length - 1 - fields.indexOf(field) : event.shiftKey ? -1 : 1);
  }
});

form.addEventListener("input", (event) => {
  if (event.target.dataset.codes && isWhole(event.target)) {
    go(event.target, 1);
  }
});

// What is proposed or wrong is selected, so that typing replaces it.
const first = form.querySelector("[aria-invalid]") ?? form.querySelector("#sheet");
first.focus();
first.select();
