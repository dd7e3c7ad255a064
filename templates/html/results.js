// The search as the reader sees it: filters, hits in groups, and an address that can be kept or sent. The address holds
// it all after its fragment sign (`#_search&q=air&dimension=gov`), so that the browser's way back works from a file, too.
(function () {
  "use strict";
  var MOST_SHOWN = 10;
  var HEADS = { program: "programs", agency: "agencies", region: "regions", section: "sections" };
  var FIRST = "#_search";
  var make, index, words, view, input, tally, hits, facets, quickWin, opened;

  document.addEventListener("DOMContentLoaded", function () {
    make = window.smartprov.make;
    view = document.querySelector(".search-view");
    input = document.querySelector(".find input");
    tally = view.querySelector(".tally");
    hits = view.querySelector(".hits");
    // The form of another page gives its words in the query part.
    var asked = new URLSearchParams(location.search).get("q");
    if (asked && !location.hash.startsWith(FIRST)) location.replace(FIRST + "&q=" + encodeURIComponent(asked));
    prepareKeys();
    prepareInput();
    addEventListener("hashchange", follow);
    if (isPage() || isAsked()) open();
    if (isPage() && !input.value) input.focus();
  });

  // On a site the search is a page; in a single file it takes the place of the books while it is open.
  function isPage() {
    return !document.querySelector(".whole");
  }

  function isAsked() {
    return location.hash.startsWith(FIRST);
  }

  function open() {
    if (!index) {
      index = window.smartprov.openIndex();
      words = index.words;
      prepareFilters(view.querySelector(".facets"));
    }
    view.hidden = false;
    document.documentElement.classList.add("searching");
    read();
    show();
  }

  function follow() {
    if (isPage() || isAsked()) return open();
    if (view.hidden) return;
    view.hidden = true;
    document.documentElement.classList.remove("searching");
    // The browser looked for its target while the books were out of sight.
    window.smartprov.arrive();
  }

  // --- words and filters, and the address that holds them -----------------------------------------------------------

  function prepareInput() {
    var timer;
    input.addEventListener("input", function () {
      clearTimeout(timer);
      timer = setTimeout(write, 120);
    });
    input.form.addEventListener("submit", function (event) {
      event.preventDefault();
      clearTimeout(timer);
      write();
    });
  }

  function prepareFilters(place) {
    facets = index.facets
      .filter(function (facet) {
        return facet.ids.length;
      })
      .map(function (facet) {
        return prepareFacet(facet, place);
      });
    var label = make("label", "check");
    quickWin = make("input");
    quickWin.type = "checkbox";
    quickWin.addEventListener("change", write);
    label.append(quickWin, words.quick_win);
    var clear = make("button", "clear", words.clear_filters);
    clear.type = "button";
    clear.addEventListener("click", function () {
      facets.forEach(function (facet) {
        facet.choose([]);
      });
      quickWin.checked = false;
      write();
    });
    place.append(label, clear);
    var details = place.closest("details");
    details.open = matchMedia("(min-width: 62rem)").matches;
  }

  // A list of values that folds away; several of one facet widen the search, those of two narrow it.
  function prepareFacet(facet, place) {
    var details = make("details", "facet");
    var summary = make("summary");
    var chosen = make("span", "chosen", words.any);
    var group = make("div", "values");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", words["facet_" + facet.name]);
    summary.append(make("span", "", words["facet_" + facet.name]), " ", chosen);
    details.append(summary, group);
    place.append(details);
    var boxes = facet.ids.map(function (id, number) {
      var label = make("label", "check");
      var box = make("input");
      box.type = "checkbox";
      box.name = facet.name;
      box.value = id;
      box.addEventListener("change", write);
      var left = make("span", "left");
      label.append(box, make("span", "", facet.titles[number]), " ", left);
      group.append(label);
      return { box: box, title: facet.titles[number], left: left };
    });
    function ids() {
      return boxes.filter((each) => each.box.checked).map((each) => each.box.value);
    }
    return {
      name: facet.name,
      boxes: boxes,
      ids: ids,
      choose: function (wanted) {
        boxes.forEach(function (each) {
          each.box.checked = wanted.includes(each.box.value);
        });
        var titles = boxes.filter((each) => each.box.checked).map((each) => each.title);
        chosen.textContent = titles.length ? titles.join(", ") : words.any;
        details.classList.toggle("used", titles.length > 0);
      },
    };
  }

  function choice() {
    var chosen = { quick: quickWin.checked };
    facets.forEach(function (facet) {
      chosen[facet.name] = facet.ids();
    });
    return chosen;
  }

  function read() {
    var asked = new URLSearchParams(location.hash.replace(/^#/, ""));
    // What is being written must not be taken from under the hand.
    if (document.activeElement !== input) input.value = asked.get("q") || "";
    facets.forEach(function (facet) {
      facet.choose(asked.getAll(facet.name));
    });
    quickWin.checked = asked.get("quick") === "1";
  }

  function write() {
    var asked = new URLSearchParams();
    if (input.value.trim()) asked.set("q", input.value.trim());
    (facets || []).forEach(function (facet) {
      facet.ids().forEach(function (id) {
        asked.append(facet.name, id);
      });
    });
    if (quickWin && quickWin.checked) asked.set("quick", "1");
    var hash = FIRST + (String(asked) && "&" + asked);
    // The first step is one to come back from; those that follow are not.
    if (isAsked() || isPage()) location.replace(hash);
    else location.hash = hash;
  }

  // --- hits ---------------------------------------------------------------------------------------------------------

  function show() {
    var query = input.value.trim();
    var chosen = choice();
    var isNarrowed = Object.values(chosen).some((each) => each === true || each.length > 0);
    var found = index.find(query);
    count(found, chosen);
    found = index.narrow(found, chosen);
    if (!query && !isNarrowed)
      found = found.filter(function (document) {
        return document.kind === "program";
      });
    view.querySelector(".clear").disabled = !isNarrowed;
    var total = words.results.replace("{count}", found.length.toLocaleString(document.documentElement.lang));
    var counts = [];
    hits.replaceChildren();
    index.kinds.forEach(function (kind) {
      var ofKind = found.filter(function (document) {
        return document.kind === kind;
      });
      if (!ofKind.length) return;
      counts.push(words[HEADS[kind]] + " " + ofKind.length);
      hits.append(group(kind, ofKind, query));
    });
    tally.textContent = found.length ? total + " – " + counts.join(" · ") : words.no_results;
  }

  // Behind each value of a filter stands how many hits it alone would leave.
  function count(found, chosen) {
    facets.forEach(function (facet) {
      var rest = index.narrow(found, Object.assign({}, chosen, { [facet.name]: [] }));
      facet.boxes.forEach(function (each) {
        var left = index.narrow(rest, { [facet.name]: [each.box.value] }).length;
        each.left.textContent = "(" + left + ")";
        each.box.disabled = !left && !each.box.checked;
      });
    });
  }

  function group(kind, documents, query) {
    var section = make("section");
    var head = make("h2", "", words[HEADS[kind]]);
    var list = make("ol");
    head.append(" ", make("span", "count", String(documents.length)));
    section.append(head, list);
    var shown = opened === kind + query ? documents.length : MOST_SHOWN;
    documents.slice(0, shown).forEach(function (document) {
      list.append(hit(document, query));
    });
    if (documents.length > shown) {
      var more = make("button", "more", words.more_results.replace("{count}", documents.length));
      more.type = "button";
      more.addEventListener("click", function () {
        documents.slice(shown).forEach(function (document) {
          list.append(hit(document, query));
        });
        opened = kind + query;
        list.children[shown].querySelector("a").focus();
        more.remove();
      });
      section.append(more);
    }
    return section;
  }

  function hit(found, query) {
    var item = make("li");
    var link = make("a");
    link.href = found.href;
    if (found.label) link.append(make("span", "label", found.label), " ");
    marked(link, found.title, query, true);
    item.append(link);
    if (found.place) item.append(make("p", "where", found.place));
    if (found.text) marked(item.appendChild(make("p", "snippet")), found.text, query);
    return item;
  }

  function marked(element, text, query, isWhole) {
    index.snippet(text, query, isWhole).forEach(function (piece) {
      element.append(piece[1] ? make("mark", "", piece[0]) : piece[0]);
    });
  }

  // --- keyboard -----------------------------------------------------------------------------------------------------

  // Arrows lead from the words to the hits and through them; Escape leads back.
  function prepareKeys() {
    function links() {
      return Array.from(hits.querySelectorAll("a"));
    }
    document.addEventListener("keydown", function (event) {
      if (view.hidden || event.ctrlKey || event.metaKey || event.altKey) return;
      var at = links().indexOf(document.activeElement);
      var isInput = document.activeElement === input;
      if (at < 0 && !isInput) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        var next = links()[at + (event.key === "ArrowDown" ? 1 : -1)];
        if (isInput && event.key === "ArrowUp") return;
        event.preventDefault();
        if (next) next.focus();
        else if (event.key === "ArrowUp") input.focus();
      } else if (event.key === "Escape" && at >= 0) {
        event.preventDefault();
        input.focus();
      }
    });
  }
})();
