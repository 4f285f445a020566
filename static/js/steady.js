// What has the focus stays where it is on the screen, whatever is written or drawn anew around it.

// Returns what puts it back: the page by what has the focus, each table by its own position.
function hold() {
  const { id } = document.activeElement;
  const { top } = document.activeElement.getBoundingClientRect();
  const { scrollY } = window;
  const tables = [...document.querySelectorAll(".entry__scroll")].map((table) => [
    table.parentElement.id,
    table.scrollLeft,
    table.scrollTop,
  ]);
  return () => {
    for (const [entry, left, down] of tables) {
      document.getElementById(entry)?.querySelector(".entry__scroll")?.scrollTo(left, down);
    }
    const here = document.activeElement;
    if (id && here.id === id) window.scrollBy(0, here.getBoundingClientRect().top - top);
    else window.scrollTo(0, scrollY);
  };
}

// Sentences appear above controls, too.
export const steadily = (write) => (given) => {
  const putBack = hold();
  write(given);
  putBack();
};

// Whether htmx asks for the form anew, or has it.
export const drawsForm = ({ detail }) => [detail.target?.id, detail.elt?.id].includes("section-form");

// While the old form and the new one are both there, the browser takes the new one for text above the old.
let putBack = null;

document.body.addEventListener("htmx:beforeSwap", (event) => {
  if (drawsForm(event) && event.detail.shouldSwap) putBack = hold();
});

document.body.addEventListener("htmx:afterSwap", () => {
  putBack?.();
  if (putBack) document.querySelector("#section-form [data-focus]")?.focus();
  putBack = null;
});
