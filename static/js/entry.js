// The page of a section: everything that makes entry quicker; without it the form works by its buttons.

import "./autosave.js";
import "./paste.js";
import "./tables.js";
import "./live_result.js";

document.documentElement.classList.add("js");
if (window.location.hash === "#error-summary") document.getElementById("error-summary")?.focus();

document.addEventListener("change", (event) => {
  if (event.target.name !== "method") return;
  for (const group of document.querySelectorAll("[data-method]")) {
    group.hidden = group.dataset.method !== event.target.value;
  }
});
