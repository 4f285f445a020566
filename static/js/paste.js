// A block copied from a spreadsheet fills the table to the right and down from the cell it is pasted into.

import { changed } from "./autosave.js";
import { say } from "./notes.js";
import { redraw } from "./tables.js";

const MOST_ROWS = 2000;

export function parseBlock(text) {
  const rows = [[]];
  let cell = "";
  let quoted = false;
  let begun = false;
  const end = () => {
    rows.at(-1).push(cell);
    cell = "";
    begun = false;
  };
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  for (let at = 0; at < plain.length; at += 1) {
    const mark = plain[at];
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (plain[at + 1] === '"') cell += plain[(at += 1)];
      else quoted = false;
    } else if (mark === '"' && !begun) {
      quoted = true;
      begun = true;
    } else if (mark === "\t") end();
    else if (mark === "\n") {
      end();
      rows.push([]);
    } else {
      cell += mark;
      begun = true;
    }
  }
  end();
  return rows;
}

const controlOf = (cell) => cell?.querySelector(".input") ?? null;

function choose(select, text) {
  const wanted = text.normalize("NFKC").trim();
  const option = [...select.options].find(
    (one) => one.value && [one.value, one.text].some((known) => known.normalize("NFKC").trim() === wanted),
  );
  if (option) select.value = option.value;
  return Boolean(option) || !wanted;
}

function fill(control, text) {
  if (control.tagName === "SELECT") return choose(control, text);
  control.value = control.tagName === "TEXTAREA" ? text : text.replace(/\n/g, " ");
  return true;
}

function hidden(form, name, value) {
  const input = document.createElement("input");
  Object.assign(input, { type: "hidden", name, value });
  form.append(input);
}

const freshId = () => `r${crypto.getRandomValues(new Uint32Array(2)).join("").slice(0, 16)}`;

// Rows beyond the last one are only named here; the server draws them with everything a row needs.
function addRow(table, columns, first, texts, group) {
  const form = table.closest("form");
  const id = freshId();
  const path = table.dataset.paste;
  hidden(form, `rows:${path}`, id);
  if (group) hidden(form, `${path}.${id}.${group.column}`, group.value);
  texts.forEach((text, offset) => {
    const column = columns[first + offset];
    if (column && column !== group?.column) hidden(form, `${path}.${id}.${column}`, text);
  });
}

function groupOf(table, row) {
  const column = table.dataset.groupBy;
  if (!column) return null;
  const control = [...row.querySelectorAll(".input")].find((one) => one.name.endsWith(`.${column}`));
  return control ? { column, value: control.value } : null;
}

function pasteBlock(cell, block) {
  const table = cell.closest("table");
  const columns = [...table.querySelectorAll("thead [data-column]")].map((head) => head.dataset.column);
  const rows = [...cell.closest("tbody").querySelectorAll("[data-row]")];
  const top = rows.indexOf(cell.parentElement);
  const first = cell.cellIndex;
  const counts = { filled: 0, added: 0, skipped: 0 };
  block.slice(0, MOST_ROWS).forEach((texts, offset) => {
    const row = rows[top + offset];
    if (!row) {
      if (!texts.some((text) => text.trim())) return;
      addRow(table, columns, first - 1, texts, groupOf(table, cell.parentElement));
      counts.added += 1;
      counts.filled += texts.length;
      return;
    }
    texts.forEach((text, across) => {
      const control = controlOf(row.children[first + across]);
      if (control && fill(control, text)) counts.filled += 1;
      else counts.skipped += 1;
    });
  });
  return counts;
}

document.addEventListener("paste", async (event) => {
  const cell = event.target.closest?.("[data-paste] [data-row] > td");
  const text = event.clipboardData?.getData("text/plain") ?? "";
  if (!cell || !/[\t\n\r]/.test(text.replace(/\r?\n$/, ""))) return;
  const block = parseBlock(text);
  if (event.target.tagName === "TEXTAREA" && block.every((row) => row.length === 1) && !text.includes("\t")) return;
  event.preventDefault();
  const counts = pasteBlock(cell, block);
  await redraw();
  changed();
  const added = counts.added ? `行を${counts.added}行加えました。` : "";
  const skipped = counts.skipped ? `${counts.skipped}個のセルは、欄がないか選択肢にないため貼り付けていません。` : "";
  say(`${counts.filled}個のセルに貼り付けました。${added}${skipped}`);
});
