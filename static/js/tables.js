// Tables of entry by keyboard, and files that are stored as soon as they are chosen.

import { settled } from "./autosave.js";
import { drawsForm } from "./steady.js";

// Enter goes to the cell below, as in a spreadsheet, instead of sending the form.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.target.tagName !== "INPUT") return;
  const cell = event.target.closest("[data-row] > *");
  if (!cell || event.target.type === "file") return;
  event.preventDefault();
  const below = [...cell.closest("table").querySelectorAll("[data-row]")];
  const next = below[below.indexOf(cell.parentElement) + (event.shiftKey ? -1 : 1)];
  next?.children[cell.cellIndex]?.querySelector(".input")?.focus();
});

document.addEventListener("change", (event) => {
  if (event.target.matches?.("#section-form [data-file]") && event.target.files.length) redraw("save");
});

// The name of a line heads its column in the table of years.
document.addEventListener("input", (event) => {
  const line = event.target.name?.match(/^(.*\.)?lines\.([a-z0-9_]+)\.name$/);
  if (!line) return;
  const years = document.querySelector(`[data-paste="${line[1] ?? ""}years"]`);
  const label = years?.querySelector(`[data-column="amounts.${line[2]}"] .entry__label`);
  if (label && event.target.value) label.textContent = event.target.value;
});

// What is typed while the form is being drawn anew is put back into the new form.
const typed = new Map();
let waiting = false;

document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (!drawsForm(event)) return;
  waiting = true;
  typed.clear();
});

document.addEventListener("input", (event) => {
  if (waiting && event.target.name && event.target.type !== "file") typed.set(event.target.id, event.target.value);
});

document.body.addEventListener("htmx:afterSwap", (event) => {
  if (!drawsForm(event)) return;
  for (const [id, value] of typed) {
    const control = document.getElementById(id);
    if (control && control.value !== value) control.value = value;
    else typed.delete(id);
  }
});

// A unit that was chosen meanwhile asks for the form again, which it cannot do before htmx knows the new form.
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (!drawsForm(event)) return;
  waiting = false;
  for (const id of typed.keys()) {
    const control = document.getElementById(id);
    if (control?.name.startsWith("unit:")) control.dispatchEvent(new Event("change", { bubbles: true }));
  }
});

for (const name of ["htmx:responseError", "htmx:sendError"]) {
  document.body.addEventListener(name, () => {
    waiting = false;
  });
}

export async function redraw(action = "redraw") {
  await settled();
  const form = document.getElementById("section-form");
  return window.htmx.ajax("POST", form.action, {
    source: form,
    target: "#section-form",
    swap: "outerHTML",
    values: { do: action },
  });
}
