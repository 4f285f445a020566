// The result of what is typed: reads out the headline when it changes and passes echoes and remarks on.

import { showEchoes, showRemarks } from "./notes.js";

let said = "";

document.body.addEventListener("htmx:afterSwap", (event) => {
  if (event.detail.target?.id !== "live-result") return;
  const echoes = document.getElementById("echoes");
  if (echoes) showEchoes(JSON.parse(echoes.textContent));
  remark();
  const text = headline();
  if (text !== said) document.getElementById("result-said").textContent = text;
  said = text;
});

function remark() {
  const remarks = document.getElementById("live-remarks");
  if (remarks) showRemarks(JSON.parse(remarks.textContent));
}

remark();

function headline() {
  const figures = document.querySelectorAll("#live-result .result-panel__figure");
  if (!figures.length) return document.querySelector("#live-result .result-panel__waiting")?.textContent ?? "";
  return [...figures]
    .map((one) => {
      const name = one.querySelector("dt").firstChild.textContent.trim();
      const unit = one.querySelector(".result-panel__unit")?.textContent ?? "";
      return `${name} ${one.querySelector(".result-panel__value").textContent}${unit}`;
    })
    .join("、");
}
