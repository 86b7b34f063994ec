// Sorts and filters the page's tables, and tells which municipality of the map is pointed at. Without it every
// table is whole and in its first order.
"use strict";
(() => {
  const language = document.documentElement.lang;
  const words = document.body.dataset;
  const collator = new Intl.Collator(language, { numeric: true });

  // "3 754 035–3 800 000" is sorted by its lower end; what is no number comes last.
  const number = (text) => {
    const plain = language === "en" ? text.replace(/,/g, "") : text.replace(/\s/g, "").replace(",", ".");
    return Number.parseFloat(plain);
  };
  const key = (row, at) => {
    const cell = row.cells[at];
    return cell.dataset.sort ?? cell.textContent.trim();
  };
  const byNumber = (a, b) => {
    const [x, y] = [number(a), number(b)];
    return Number.isNaN(x) || Number.isNaN(y) ? Number.isNaN(x) - Number.isNaN(y) : x - y;
  };

  const sort = (table, head, at, first) => {
    const body = table.tBodies[0];
    const down = head.getAttribute("aria-sort") === "ascending";
    const compare = head.classList.contains("number") ? byNumber : collator.compare;
    // From the first order each time, so that equals keep it.
    const rows = first.map((row) => [key(row, at), row]);
    const isNothing = (text) => text === "" || text === "–";
    rows.sort(([a], [b]) => {
      if (isNothing(a) || isNothing(b)) return isNothing(a) - isNothing(b);
      return down ? compare(b, a) : compare(a, b);
    });
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    body.append(...rows.map(([, row]) => row));
  };

  const sortable = (table) => {
    const first = [...table.tBodies[0].rows];
    [...table.tHead.rows[0].cells].forEach((head, at) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      button.addEventListener("click", () => sort(table, head, at, first));
      head.append(button);
    });
  };

  const filters = new Map();
  const filterable = (table) => {
    const rows = [...table.tBodies[0].rows];
    const texts = rows.map((row) => row.textContent.toLocaleLowerCase(language));
    const label = document.createElement("label");
    const field = document.createElement("input");
    const shown = document.createElement("output");
    field.type = "search";
    field.autocomplete = "off";
    shown.setAttribute("role", "status");
    label.append(words.filter + " ", field);
    const tools = document.createElement("p");
    tools.className = "tools";
    tools.append(label, " ", shown);
    table.parentElement.before(tools);
    const filter = () => {
      const wanted = field.value.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
      let count = 0;
      rows.forEach((row, at) => {
        row.hidden = !wanted.every((word) => texts[at].includes(word));
        count += row.hidden ? 0 : 1;
      });
      shown.textContent = wanted.length === 0 ? "" : words.shown.replace("{n}", count).replace("{of}", rows.length);
    };
    field.addEventListener("input", filter);
    filters.set(table, () => {
      field.value = "";
      filter();
    });
  };

  for (const table of document.querySelectorAll("table")) {
    if (table.tBodies[0].rows.length > 1) sortable(table);
    if ("many" in table.dataset) filterable(table);
  }

  // The name below the map, for those who see; a screen reader hears it as the link's own.
  const caption = document.querySelector("#map figcaption");
  const says = document.createElement("p");
  says.className = "says";
  says.setAttribute("aria-hidden", "true");
  caption?.prepend(says);
  for (const kind of ["focusin", "mouseover"]) {
    document.querySelector("#map")?.addEventListener(kind, (event) => {
      says.textContent = event.target.closest("a")?.getAttribute("aria-label") ?? "";
    });
  }

  // A link may lead to a row that a filter hides.
  const show = () => {
    const row = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (row?.hidden) {
      filters.get(row.closest("table"))?.();
      row.scrollIntoView();
    }
  };
  window.addEventListener("hashchange", show);
  document.addEventListener("click", (event) => {
    if (event.target.closest("a")) setTimeout(show);
  });
})();
