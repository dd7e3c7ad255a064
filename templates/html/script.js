// What the pages do beyond being read: theme, menu on a narrow screen, and tables that scroll. All of it is extra:
// without this file every page is complete.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "smartprov:" + root.dataset.plan + ":theme";

  // All local files share one storage, and a browser may refuse it altogether.
  function stored() {
    try {
      return localStorage.getItem(key);
    } catch (_) {
      return null;
    }
  }

  function store(theme) {
    try {
      localStorage.setItem(key, theme);
    } catch (_) {
      return;
    }
  }

  // Before the first paint, or a dark page would flash.
  if (stored() === "light" || stored() === "dark") root.dataset.theme = stored();
  root.classList.add("scripted");

  document.addEventListener("DOMContentLoaded", function () {
    prepareTheme(document.querySelector(".theme"));
    prepareMenu(document.querySelector(".menu-sign"), document.querySelector(".menu"));
    prepareTables(document.querySelectorAll(".scroll"));
  });

  function prepareTheme(button) {
    var system = matchMedia("(prefers-color-scheme: dark)");
    function other() {
      return (root.dataset.theme || (system.matches ? "dark" : "light")) === "dark" ? "light" : "dark";
    }
    function show() {
      button.textContent = button.dataset[other()];
      button.setAttribute("aria-label", button.dataset.themeWord + ": " + button.dataset[other()]);
    }
    button.addEventListener("click", function () {
      root.dataset.theme = other();
      store(root.dataset.theme);
      show();
    });
    system.addEventListener("change", show);
    show();
    button.hidden = false;
  }

  function prepareMenu(sign, menu) {
    function open(isOpen) {
      root.classList.toggle("menu-open", isOpen);
      sign.setAttribute("aria-expanded", String(isOpen));
    }
    sign.setAttribute("role", "button");
    sign.setAttribute("aria-controls", menu.id);
    open(false);
    sign.addEventListener("click", function (event) {
      event.preventDefault();
      open(!root.classList.contains("menu-open"));
    });
    sign.addEventListener("keydown", function (event) {
      if (event.key === " ") {
        event.preventDefault();
        sign.click();
      }
    });
    menu.addEventListener("click", function (event) {
      if (event.target.closest("a")) open(false);
    });
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && root.classList.contains("menu-open")) {
        open(false);
        sign.focus();
      }
    });
    var current = menu.querySelector('[aria-current="page"]');
    if (current) menu.scrollTop = Math.max(0, current.offsetTop - menu.clientHeight / 3);
  }

  // An observer, not a loop: measuring a sheet that is not on the screen would lay it out, and there may be a thousand.
  function prepareTables(boxes) {
    var observer = new ResizeObserver(function (entries) {
      entries.forEach(function (entry) {
        reach(entry.target);
        freeze(entry.target, entry.target.querySelector("table[data-freeze]"));
      });
    });
    boxes.forEach(function (box) {
      observer.observe(box);
    });
  }

  // What scrolls must be reachable by keyboard, and what does not scroll must not be a stop on the way.
  function reach(box) {
    if (box.getAttribute("role") === "region") return;
    if (box.scrollWidth <= box.clientWidth + 1) {
      ["tabindex", "role", "aria-label"].forEach(function (name) {
        box.removeAttribute(name);
      });
      return;
    }
    var caption = box.querySelector("caption");
    var picture = box.querySelector("img");
    box.tabIndex = 0;
    box.setAttribute("role", "group");
    box.setAttribute("aria-label", (caption && caption.textContent) || (picture && picture.alt) || document.title);
  }

  // As many first columns stay in sight as fit into half of what is visible. Offsets are rounded down: neighbours may
  // overlap, but nothing may shine through between them.
  function freeze(box, table) {
    if (!table) return;
    var edge = 0;
    var frozen = 0;
    var count = 0;
    for (var column = 1; column <= Number(table.dataset.freeze); column += 1) {
      var cell = table.querySelector(".f" + column + column);
      if (!cell) break;
      table.style.setProperty("--f" + column, Math.floor(edge) + "px");
      edge += cell.getBoundingClientRect().width;
      table.style.setProperty("--e" + column, edge + "px");
      if (edge <= box.clientWidth / 2) {
        count = column;
        frozen = edge;
      }
    }
    table.style.setProperty("--frozen", frozen + "px");
    table.dataset.frozen = String(count);
  }
})();
