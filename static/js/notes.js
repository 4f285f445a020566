// Writes what the server understood beneath the controls: echoes and errors, by the id of the control.

import { steadily } from "./steady.js";

export const showEchoes = steadily((echoes) => {
  for (const [id, text] of Object.entries(echoes)) {
    const place = document.getElementById(`${id}-echo`);
    if (place) place.textContent = text;
  }
});

export const showErrors = steadily((errors) => {
  for (const control of document.querySelectorAll("#section-form [aria-invalid]")) {
    if (!(control.id in errors)) clear(control);
  }
  for (const [id, sentence] of Object.entries(errors)) {
    const place = document.getElementById(`${id}-error`);
    if (place) place.textContent = sentence;
    document.getElementById(id)?.setAttribute("aria-invalid", "true");
  }
  shortenSummary(errors);
});

function clear(control) {
  control.removeAttribute("aria-invalid");
  const place = document.getElementById(`${control.id}-error`);
  if (place) place.textContent = "";
}

function shortenSummary(errors) {
  const summary = document.getElementById("error-summary");
  if (!summary) return;
  for (const link of summary.querySelectorAll("a[href^='#']")) {
    if (!(decodeURIComponent(link.hash.slice(1)) in errors)) link.closest("li").remove();
  }
  if (!summary.querySelector("li")) summary.remove();
}

// What the checks say, beneath the control or at the head of the table it is about.
export const showRemarks = steadily((remarks) => {
  for (const old of document.querySelectorAll("#section-form .field__remark")) old.remove();
  for (const [id, sentence] of Object.entries(remarks)) {
    const control = document.getElementById(id);
    const before = document.getElementById(`${id}-error`) ?? control?.querySelector(".entry__head");
    if (!control || !before) continue;
    const remark = document.createElement(before.tagName === "SPAN" ? "span" : "p");
    Object.assign(remark, { id: `${id}-remark`, className: "field__remark", textContent: sentence });
    before.after(remark);
    describe(control, remark.id);
  }
});

function describe(control, id) {
  const known = (control.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean);
  if (!known.includes(id)) control.setAttribute("aria-describedby", [...known, id].join(" "));
}

export function say(text) {
  const status = document.getElementById("entry-status");
  if (status) status.textContent = text;
}
