// What the pages do beyond being read: theme, menu on a narrow screen, the way to the search, and tables that scroll.
// All of it is extra: without this file every page is complete.
(function () {
  "use strict";
  var root = document.documentElement;

  // What a reader chose is kept from page to page. All local files share one storage, hence the plan's id; and a browser
  // may refuse it altogether.
  var choices = {
    key: function (name) {
      return "smartprov:" + root.dataset.plan + ":" + name;
    },
    read: function (name) {
      try {
        return localStorage.getItem(choices.key(name));
      } catch (_) {
        return null;
      }
    },
    keep: function (name, value) {
      try {
        localStorage.setItem(choices.key(name), value);
      } catch (_) {
        return;
      }
    },
  };

  // What the other scripts use of this one.
  window.smartprov = {
    choices: choices,
    words: function () {
      return JSON.parse(document.body.dataset.words);
    },
    make: function (tag, className, text) {
      var element = document.createElement(tag);
      if (className) element.className = className;
      if (text) element.textContent = text;
      return element;
    },
  };

  // Before the first paint, or a dark page would flash.
  var theme = choices.read("theme");
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  root.classList.add("scripted");

  document.addEventListener("DOMContentLoaded", function () {
    prepareSearch(document.querySelector(".find input"));
    prepareTheme(document.querySelector(".theme"));
    prepareChanges(document.getElementById("_changes"));
    prepareMenu(document.querySelector(".menu-sign"), document.querySelector(".menu"));
    prepareTables(document.querySelectorAll(".scroll"));
  });

  // A single key must not act while somebody writes, and whoever speaks to the computer must be able to turn it off.
  function prepareSearch(input) {
    document.addEventListener("keydown", function (event) {
      var isWriting = event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== "/" || isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      if (choices.read("shortcut") === "off") return;
      event.preventDefault();
      input.focus();
      input.select();
    });
    var box = document.querySelector(".shortcut input");
    if (!box) return;
    box.checked = choices.read("shortcut") !== "off";
    box.addEventListener("change", function () {
      choices.keep("shortcut", box.checked ? "on" : "off");
    });
  }

  // The style sheet minds the switch itself; it only has to be remembered from page to page.
  function prepareChanges(box) {
    if (!box) return;
    box.checked = choices.read("changes") === "on";
    box.addEventListener("change", function () {
      choices.keep("changes", box.checked ? "on" : "off");
    });
  }

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
      choices.keep("theme", root.dataset.theme);
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
    var head = box.querySelector("thead");
    if (head) box.style.setProperty("scroll-padding-top", head.offsetHeight + "px");
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
    box.style.setProperty("scroll-padding-left", frozen + "px");
    table.dataset.frozen = String(count);
  }
})();
