// Sorting: the heads of a table of plain rows become buttons. Rows move only between the group row above them and the
// subtotal below, and a third press brings back the order of the book.
(function () {
  "use strict";
  var UNITS = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };
  var language = document.documentElement.lang;
  var collator = new Intl.Collator(language, { numeric: true });

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("table[data-sortable]").forEach(prepare);
  });

  function prepare(table) {
    var heads = headOfEachColumn(table.tHead);
    heads.forEach(function (head, column) {
      if (!head || head.querySelector("a, button") || !head.textContent.trim()) return;
      var button = window.smartprov.make("button", "sort");
      button.type = "button";
      button.append.apply(button, Array.from(head.childNodes));
      head.append(button);
      button.addEventListener("click", function () {
        sort(table, heads, head, column);
      });
    });
  }

  // Of several rows of heads, the lowest head that stands over one column alone.
  function headOfEachColumn(tHead) {
    var heads = [];
    var taken = [];
    Array.from(tHead.rows).forEach(function (row) {
      var column = 0;
      Array.from(row.cells).forEach(function (cell) {
        while (taken[column]) column += 1;
        for (var each = column; each < column + cell.colSpan; each += 1) taken[each] = cell.rowSpan;
        if (cell.tagName === "TH" && cell.colSpan === 1) heads[column] = cell;
        column += cell.colSpan;
      });
      taken = taken.map(function (rows) {
        return Math.max(0, rows - 1);
      });
    });
    return heads;
  }

  function sort(table, heads, head, column) {
    var order = { "": "ascending", ascending: "descending", descending: "" }[head.getAttribute("aria-sort") || ""];
    heads.forEach(function (each) {
      if (each) each.removeAttribute("aria-sort");
    });
    if (order) head.setAttribute("aria-sort", order);
    Array.from(table.tBodies).forEach(function (body) {
      runs(body).forEach(function (rows) {
        var after = rows[rows.length - 1].nextSibling;
        rows.sort(comparison(rows, order, column)).forEach(function (row) {
          body.insertBefore(row, after);
        });
      });
    });
  }

  // Stretches of rows that are neither a group's head nor a sum.
  function runs(body) {
    var found = [];
    var run = null;
    Array.from(body.rows).forEach(function (row, index) {
      if (row.bookOrder === undefined) row.bookOrder = index;
      if (row.matches(".group, .subtotal, .total, .numbers")) {
        run = null;
      } else {
        if (!run) found.push((run = []));
        run.push(row);
      }
    });
    return found;
  }

  function comparison(rows, order, column) {
    function inBookOrder(one, other) {
      return one.bookOrder - other.bookOrder;
    }
    if (!order) return inBookOrder;
    var values = new Map();
    rows.forEach(function (row) {
      values.set(row, valueOf(row.cells[column]));
    });
    var sign = order === "ascending" ? 1 : -1;
    return function (one, other) {
      var left = values.get(one);
      var right = values.get(other);
      // What is not known stands last in both directions.
      if (left.isKnown !== right.isKnown) return left.isKnown ? -1 : 1;
      if (!left.isKnown) return inBookOrder(one, other);
      var difference = 0;
      if (left.number !== null && right.number !== null) difference = left.number - right.number;
      else if (left.number !== null || right.number !== null) difference = left.number !== null ? -1 : 1;
      else difference = collator.compare(left.text, right.text);
      return difference * sign || inBookOrder(one, other);
    };
  }

  function valueOf(cell) {
    var text = "";
    cell.childNodes.forEach(function (node) {
      if (!(node.matches && node.matches(".origin, del"))) text += node.textContent;
    });
    text = text.trim();
    return { text: text, number: numberIn(text), isKnown: Boolean(text) && text !== "–" && !cell.querySelector(".t-tbd") };
  }

  // "1.234.567", "−41,5 %", "≥ Rp1,5 miliar": points and commas mean what they mean in the language of the page.
  function numberIn(text) {
    var match = /^[≥≤]?\s*([−-]?)\s*(?:Rp)?\s*(\d[\d.,]*)\s*(%|\p{L}+)?$/u.exec(text);
    if (!match || (match[3] && match[3] !== "%" && !UNITS[match[3].toLowerCase()])) return null;
    var digits = language === "en" ? match[2].replace(/,/g, "") : match[2].replace(/\./g, "").replace(",", ".");
    var number = Number(digits) * (UNITS[(match[3] || "").toLowerCase()] || 1);
    return isNaN(number) ? null : match[1] ? -number : number;
  }
})();
