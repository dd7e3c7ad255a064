// Where numbers come from. A number that was computed says how, and a number in a table says in which record it stands:
// in a small box on hover, focus or tap, or for all numbers at once, on paper too, by the page's switch.
(function () {
  "use strict";
  var words, make, box, shownFor, timer;

  document.addEventListener("DOMContentLoaded", function () {
    words = window.smartprov.words();
    make = window.smartprov.make;
    var computed = document.querySelectorAll(".computed");
    var tables = Array.from(document.querySelectorAll("table")).filter(function (table) {
      return table.querySelector("col[data-formula], tr[data-place]");
    });
    computed.forEach(function (number) {
      number.tabIndex = 0;
      number.setAttribute("role", "button");
    });
    tables.forEach(prepareCells);
    if (computed.length || tables.length) {
      prepareBox();
      document.querySelectorAll(".show-origins").forEach(function (button) {
        prepareSwitch(button, computed, tables);
      });
    }
  });

  // --- what is known of a number ------------------------------------------------------------------------------------

  function originOf(element) {
    if (element.matches(".computed")) return { formula: element.dataset.formula, place: element.dataset.place };
    var row = element.parentNode;
    if (!row.matches("tbody > tr:not(.group)")) return null;
    var formula = formulasOf(element.closest("table"))[columnOf(element)];
    var place = row.dataset.place;
    // A number among the frozen columns counts the rows; it is nobody's data.
    var isData = element.classList.contains("n") && !/\bf\d\d\b/.test(element.className);
    return formula || (place && isData) ? { formula: formula, place: place } : null;
  }

  function formulasOf(table) {
    return Array.from(table.querySelectorAll("col"), function (col) {
      return col.dataset.formula;
    });
  }

  // Counted from the right: what a cell of a row above takes away is at the left.
  function columnOf(cell) {
    var column = cell.closest("table").querySelectorAll("col").length;
    for (var each = cell; each; each = each.nextElementSibling) column -= each.colSpan;
    return column;
  }

  function numberAt(target) {
    var element = target.closest(".computed, tbody td, tbody th");
    return element && originOf(element) ? element : null;
  }

  // --- the box ------------------------------------------------------------------------------------------------------

  function prepareBox() {
    box = make("div", "origin-box");
    box.id = "_origin";
    box.setAttribute("role", "tooltip");
    box.hidden = true;
    document.body.append(box);
    document.addEventListener("mouseover", function (event) {
      var element = box.contains(event.target) ? shownFor : numberAt(event.target);
      if (element === shownFor) return clearTimeout(timer);
      later(element ? show.bind(null, element) : hide);
    });
    document.addEventListener("focusin", function (event) {
      var element = numberAt(event.target);
      if (element) show(element);
      else hide();
    });
    document.addEventListener("click", function (event) {
      var element = numberAt(event.target);
      if (element && !event.target.closest("a")) show(element);
      else if (!box.contains(event.target)) hide();
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape") hide();
    });
    document.addEventListener("scroll", followOrHide, true);
    addEventListener("resize", hide);
  }

  function later(action) {
    clearTimeout(timer);
    timer = setTimeout(action, 300);
  }

  function show(element) {
    hide();
    var origin = originOf(element);
    box.replaceChildren();
    line(words.formula, origin.formula);
    line(words.record, origin.place);
    box.hidden = false;
    element.setAttribute("aria-describedby", box.id);
    shownFor = element;
    stand(element);
  }

  function line(name, text) {
    if (!text) return;
    var paragraph = make("p");
    paragraph.append(make("span", "", name), " ", make("code", "", text));
    box.append(paragraph);
  }

  // Below the number, or above where there is no room.
  function stand(element) {
    var place = element.getBoundingClientRect();
    var fits = place.bottom + box.offsetHeight + 8 < innerHeight;
    var top = fits ? place.bottom + 4 : place.top - box.offsetHeight - 4;
    var left = Math.max(8, Math.min(place.left, document.documentElement.clientWidth - box.offsetWidth - 8));
    box.style.setProperty("top", top + scrollY + "px");
    box.style.setProperty("left", left + scrollX + "px");
  }

  // A cell that was reached by an arrow key scrolls into sight; its box goes with it.
  function followOrHide(event) {
    if (!shownFor || event.target === document) return;
    if (shownFor === document.activeElement) stand(shownFor);
    else hide();
  }

  function hide() {
    clearTimeout(timer);
    if (!shownFor) return;
    shownFor.removeAttribute("aria-describedby");
    shownFor = null;
    box.hidden = true;
  }

  // --- by keyboard: one stop a table, arrows from number to number --------------------------------------------------

  function prepareCells(table) {
    var first = Array.from(table.querySelectorAll("tbody :is(td, th)")).find(originOf);
    if (!first) return;
    first.tabIndex = 0;
    table.addEventListener("focusin", function (event) {
      var cell = event.target;
      if (!cell.matches("td, th")) return;
      table.querySelectorAll(":is(td, th)[tabindex='0']").forEach(function (other) {
        if (other !== cell) other.tabIndex = -1;
      });
      cell.tabIndex = 0;
    });
    table.addEventListener("keydown", function (event) {
      if (!event.target.matches("td, th") || event.ctrlKey || event.metaKey || event.altKey) return;
      var next = neighbour(event.target, event.key);
      if (next === undefined) return;
      event.preventDefault();
      if (!next) return;
      next.tabIndex = -1;
      next.focus({ preventScroll: true });
      // Unlike focus, this minds the head and the columns that stay in sight.
      next.scrollIntoView({ block: "nearest", inline: "nearest" });
    });
  }

  // The number that a key leads to: null where there is none, undefined where the key means nothing.
  function neighbour(cell, key) {
    var column = columnOf(cell);
    var row = cell.parentNode;
    var cells = Array.from(row.cells).filter(originOf);
    var index = cells.indexOf(cell);
    if (key === "ArrowRight") return cells[index + 1] || null;
    if (key === "ArrowLeft") return cells[index - 1] || null;
    if (key === "Home") return cells[0];
    if (key === "End") return cells[cells.length - 1];
    if (key !== "ArrowDown" && key !== "ArrowUp") return undefined;
    var rows = Array.from(cell.closest("table").querySelectorAll("tbody > tr"));
    var step = key === "ArrowDown" ? 1 : -1;
    for (var at = rows.indexOf(row) + step; rows[at]; at += step) {
      var found = Array.from(rows[at].cells).find(function (each) {
        return columnOf(each) === column && originOf(each);
      });
      if (found) return found;
    }
    return null;
  }

  // --- all at once --------------------------------------------------------------------------------------------------

  function prepareSwitch(button, computed, tables) {
    function set(isOn) {
      button.setAttribute("aria-pressed", String(isOn));
      document.querySelectorAll(".origin").forEach(function (each) {
        each.remove();
      });
      if (!isOn) return;
      computed.forEach(function (number) {
        var origin = originOf(number);
        number.after(make("span", "origin", " [" + [origin.formula, origin.place].filter(Boolean).join("; ") + "]"));
      });
      tables.forEach(showInTable);
    }
    button.hidden = false;
    button.addEventListener("click", function () {
      var isOn = button.getAttribute("aria-pressed") !== "true";
      window.smartprov.choices.keep("origins", isOn ? "on" : "off");
      set(isOn);
    });
    if (window.smartprov.choices.read("origins") === "on") set(true);
  }

  function showInTable(table) {
    var formulas = formulasOf(table);
    if (table.tHead && formulas.some(Boolean)) {
      var row = make("tr", "origin formulas");
      formulas.forEach(function (formula) {
        row.append(make("td", "", formula));
      });
      table.tHead.append(row);
    }
    table.querySelectorAll("tbody > tr[data-place]").forEach(function (each) {
      var cell = each.querySelector("th[scope=row]") || each.querySelector("td:not(.n)") || each.cells[0];
      cell.append(make("span", "origin", each.dataset.place));
    });
  }
})();
