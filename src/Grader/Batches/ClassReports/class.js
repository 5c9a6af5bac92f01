// Sorts tables by their headers, and shows the students that fit a text.
"use strict";
for (const table of document.querySelectorAll("table.sortable")) {
  const body = table.tBodies[0];
  const headers = [...table.tHead.rows[0].cells];
  headers.forEach((header, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...header.childNodes);
    header.append(button);
    button.addEventListener("click", () => {
      const down = header.getAttribute("aria-sort") === "ascending";
      for (const other of headers) other.removeAttribute("aria-sort");
      header.setAttribute("aria-sort", down ? "descending" : "ascending");
      const text = (row) => row.cells[column].textContent;
      const number = (row) => Number(row.cells[column].dataset.sort);
      const isNumeric = "sort" in (body.rows[0]?.cells[column].dataset ?? {});
      const rows = [...body.rows].sort((a, b) => isNumeric ? number(a) - number(b) : text(a).localeCompare(text(b), document.documentElement.lang, { numeric: true }));
      if (down) rows.reverse();
      body.append(...rows);
    });
  });
}
const filter = document.getElementById("filter");
const shown = document.getElementById("shown");
const rows = [...document.getElementById("students").tBodies[0].rows];
const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const texts = rows.map((row) => fold(row.textContent));
function show() {
  const words = fold(filter.value).split(/\s+/).filter(Boolean);
  let count = 0;
  rows.forEach((row, index) => {
    row.hidden = !words.every((word) => texts[index].includes(word));
    if (!row.hidden) count++;
  });
  shown.textContent = shown.dataset.text.replace("%s", count).replace("%t", rows.length);
}
filter.closest("p").hidden = false;
filter.addEventListener("input", show);
show();
