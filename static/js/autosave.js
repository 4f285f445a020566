// Saves two seconds after the last change and on leaving the page. Whatever fails, what was typed stays.

import { say, showEchoes, showErrors } from "./notes.js";
import { drawsForm } from "./steady.js";

const PAUSE = 2000;
const RETRIES = [5, 10, 30, 60];
const LARGEST_KEEPALIVE = 60000;
const NOT_DRAWN = {
  "htmx:sendError": "通信が切れているため、操作を終えられませんでした。",
  "htmx:responseError": "サーバーが受け付けなかったため、操作を終えられませんでした。",
};

let version = 0;
let dirty = false;
let saving = false;
let drawing = false;
let stopped = false;
let failures = 0;
let timer = 0;
let running = Promise.resolve();

const form = () => document.getElementById("section-form");

function state(text, tone = "") {
  const line = document.querySelector("[data-save-state]");
  if (!line) return;
  line.textContent = text;
  line.dataset.tone = tone;
}

function body() {
  const data = new URLSearchParams();
  for (const [name, value] of new FormData(form())) {
    if (typeof value === "string") data.append(name, value);
  }
  data.set("do", "autosave");
  return data;
}

function schedule(pause = PAUSE) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    running = save();
  }, pause);
}

// Whatever else saves waits for this, so that nobody finds their own save in their way.
export const settled = () => running;

export function changed() {
  if (stopped) return;
  dirty = true;
  state("変更を保存していません");
  schedule();
}

async function save() {
  if (saving || drawing || stopped || !dirty) return;
  saving = true;
  dirty = false;
  state("保存しています…");
  try {
    const sent = await send();
    await received(sent);
  } catch {
    failed("通信が切れているため、保存できませんでした。");
  } finally {
    saving = false;
    if (dirty && !stopped && failures === 0) schedule();
  }
}

function send() {
  return fetch(form().action, {
    method: "POST",
    body: body(),
    headers: { "HX-Request": "true" },
    redirect: "error",
  });
}

async function received(answer) {
  if (answer.status === 401) return signedOut();
  if (answer.status === 403) return refused();
  if (!answer.ok) return failed(`サーバーで保存できませんでした(${answer.status})。`);
  const saved = await answer.json();
  failures = 0;
  if (saved.conflict) return conflicting(saved.conflict);
  keepVersion(saved.version);
  showErrors(saved.errors);
  showEchoes(saved.echoes);
  if (!dirty) state(saved.said, Object.keys(saved.errors).length ? "" : "good");
}

function keepVersion(number) {
  version = Math.max(version, number);
  form().elements.version.value = version;
}

function failed(reason) {
  dirty = true;
  const pause = RETRIES[Math.min(failures, RETRIES.length - 1)];
  failures += 1;
  const text = `${reason}入力はこの画面に残っています。${pause}秒後にもう一度保存します。`;
  state(text, "bad");
  if (failures === 1) say(text);
  schedule(pause * 1000);
}

function signedOut() {
  failed("ログインの期限が切れています。別のタブでログインし直してください。");
}

// After signing in again the page's token is an old one: take the new one from a fresh copy of the page.
async function refused() {
  const fresh = await fetch(window.location.href, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await fresh.text(), "text/html");
  const token = page.querySelector("#section-form [name=csrfmiddlewaretoken]")?.value;
  const mine = form().elements.csrfmiddlewaretoken;
  if (fresh.redirected) return signedOut();
  if (!token || page.querySelector("[data-read-only]")) {
    stopped = true;
    state("この節はいま保存できません。入力はこの画面に残っています。画面を開き直して理由を確かめてください。", "bad");
    return;
  }
  mine.value = token;
  document.body.setAttribute("hx-headers", JSON.stringify({ "X-CSRFToken": token }));
  failed("ログインし直したため、保存をやり直します。");
}

function conflicting(html) {
  stopped = true;
  dirty = true;
  const place = document.getElementById("conflict");
  place.innerHTML = html;
  state("ほかの人が先に保存したため、まだ保存していません。", "bad");
  place.querySelector("[tabindex]")?.focus();
}

document.getElementById("entry").addEventListener("input", (event) => {
  if (event.target.type !== "file") changed();
});

document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  clearTimeout(timer);
  if (!saving) {
    dirty = false;
    return;
  }
  event.preventDefault();
  const button = event.submitter;
  running.then(() => form().requestSubmit(button));
});

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-discard]")) dirty = false;
});

window.addEventListener("online", () => dirty && schedule(0));

// While the form is drawn anew, which may save it too, autosave waits: both would be made from one version.
document.body.addEventListener("htmx:beforeRequest", (event) => {
  if (drawsForm(event)) drawing = true;
});

for (const [name, reason] of Object.entries(NOT_DRAWN)) {
  document.body.addEventListener(name, (event) => {
    if (!drawsForm(event)) return;
    drawing = false;
    const text = `${reason}入力と選んだファイルはこの画面に残っています。もう一度操作するか、「保存する」を押してください。`;
    state(text, "bad");
    say(text);
    if (dirty && !stopped) schedule();
  });
}

// A form drawn anew by one of its buttons was not saved; it may carry an older version than the last autosave.
document.body.addEventListener("htmx:afterSettle", (event) => {
  if (!drawsForm(event)) return;
  drawing = false;
  keepVersion(Number(form().elements.version.value));
  if (form().dataset.said) say(form().dataset.said);
  document.body.dispatchEvent(new CustomEvent("entry:changed"));
  if (form().hasAttribute("data-unsaved")) changed();
  else if (dirty && !stopped) schedule();
});

window.addEventListener("pagehide", () => {
  if (!dirty || stopped || saving) return;
  const data = body();
  if (data.toString().length > LARGEST_KEEPALIVE) return;
  fetch(form().action, { method: "POST", body: data, headers: { "HX-Request": "true" }, keepalive: true });
});

window.addEventListener("beforeunload", (event) => {
  const tooLarge = dirty && body().toString().length > LARGEST_KEEPALIVE;
  if (tooLarge || (dirty && (failures > 0 || stopped))) event.preventDefault();
});

// What was typed before this script was there counts as well.
function typedEarly() {
  return [...form().querySelectorAll("input.input, textarea, select.input")].some((control) =>
    control.tagName === "SELECT"
      ? [...control.options].some((option) => option.selected !== option.defaultSelected && option.value)
      : control.value !== control.defaultValue,
  );
}

if (form().hasAttribute("data-unsaved") || typedEarly()) changed();
