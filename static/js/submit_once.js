// A form marked data-submit-once goes out once, however often its button is pressed.

const SENDING = "data-sending";

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute("data-submit-once")) return;
  if (form.hasAttribute(SENDING)) {
    event.preventDefault();
    return;
  }
  form.setAttribute(SENDING, "");
  for (const button of form.querySelectorAll("button[type=submit]")) {
    button.setAttribute("aria-disabled", "true");
  }
});

// The page may come back from the browser's memory; then the form may be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll(`form[${SENDING}]`)) {
    form.removeAttribute(SENDING);
    for (const button of form.querySelectorAll("button[type=submit]")) {
      button.removeAttribute("aria-disabled");
    }
  }
});
