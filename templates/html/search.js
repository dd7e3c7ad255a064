// Finding: from words and filters to documents. What the page shows of them is in results.js.
(function () {
  "use strict";
  var LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  var WORD = /[\p{L}\p{N}]+/gu;

  window.smartprov.fold = fold;
  window.smartprov.openIndex = function () {
    var embedded = document.getElementById("smartprov-index");
    return new Index(embedded ? JSON.parse(embedded.textContent) : window.SMARTPROV_INDEX);
  };

  // Small letters without their marks, as the index has them.
  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "");
  }

  function wordsOf(text) {
    return fold(text).match(WORD) || [];
  }

  // Steps from one number to the next: five bits a letter, the lowest first; the sixth bit says that more come.
  function numbersIn(steps) {
    var numbers = [];
    var number = -1;
    var step = 0;
    var shift = 0;
    for (var at = 0; at < steps.length; at += 1) {
      var bits = LETTERS.indexOf(steps[at]);
      step += (bits & 31) << shift;
      shift += 5;
      if (bits & 32) continue;
      number += step;
      numbers.push(number);
      step = shift = 0;
    }
    return numbers;
  }

  function Index(data) {
    this.words = data.words;
    this.kinds = data.kinds;
    this.facets = data.facets.map(function (facet) {
      return { name: facet[0], titles: facet[1], ids: facet[2] };
    });
    this.documents = data.documents.map(function (document) {
      return {
        kind: data.kinds[document[0]],
        href: document[1],
        label: document[2],
        title: document[3],
        place: data.places[document[4]],
        text: document[5],
        names: wordsOf(document[2] + " " + document[3]),
        facets: document[6] ? document[6].map(numbersIn) : null,
        isQuickWin: Boolean(document[7]),
      };
    });
    this.terms = data.terms.split(" ");
    this.postings = data.postings.split(" ");
  }

  // Documents that hold every word of the query, or a word that begins like it, the fittest first. An empty query finds
  // all of them, in the order of the book.
  Index.prototype.find = function (query) {
    var scores = null;
    wordsOf(query).forEach(function (word) {
      scores = this.join(scores, this.scoresOf(word));
    }, this);
    if (!scores) return this.documents.slice();
    var documents = this.documents;
    return Array.from(scores.keys())
      .sort(function (one, other) {
        return scores.get(other) - scores.get(one) || one - other;
      })
      .map(function (number) {
        return documents[number];
      });
  };

  // A rare word weighs more than a frequent one, a whole word more than a beginning, a word of the title most.
  Index.prototype.scoresOf = function (word) {
    var scores = new Map();
    for (var at = this.firstFrom(word); at < this.terms.length && this.terms[at].startsWith(word); at += 1) {
      var numbers = numbersIn(this.postings[at]);
      var weight = Math.log(1 + this.documents.length / numbers.length) * (this.terms[at] === word ? 2 : 1);
      numbers.forEach(function (number) {
        if (!(scores.get(number) >= weight)) scores.set(number, weight);
      });
    }
    scores.forEach(function (score, number) {
      var names = this.documents[number].names;
      if (names.includes(word)) scores.set(number, score * 4);
      else if (names.some((name) => name.startsWith(word))) scores.set(number, score * 3);
    }, this);
    return scores;
  };

  Index.prototype.join = function (one, other) {
    if (!one) return other;
    var both = new Map();
    one.forEach(function (score, number) {
      if (other.has(number)) both.set(number, score + other.get(number));
    });
    return both;
  };

  Index.prototype.firstFrom = function (word) {
    var low = 0;
    var high = this.terms.length;
    while (low < high) {
      var middle = (low + high) >> 1;
      if (this.terms[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  // `choice` says for each facet which values (their ids) are wanted, any of them, and whether quick wins alone are.
  Index.prototype.narrow = function (documents, choice) {
    var wanted = this.facets.map(function (facet) {
      return (choice[facet.name] || []).map(function (id) {
        return facet.ids.indexOf(id);
      });
    });
    return documents.filter(function (document) {
      if (choice.quick && !document.isQuickWin) return false;
      return wanted.every(function (values, number) {
        if (!values.length) return true;
        return document.facets && values.some((value) => document.facets[number].includes(value));
      });
    });
  };

  // A piece of a text around the first word of the query, or all of it, and where in it the words are: [text, isMarked]
  // pairs.
  Index.prototype.snippet = function (text, query, isWhole) {
    var sought = wordsOf(query);
    var marks = [];
    for (var match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      var word = fold(match[0]);
      if (sought.some((each) => word.startsWith(each))) marks.push([match.index, match.index + match[0].length]);
    }
    var start = !isWhole && marks.length && marks[0][0] > 90 ? text.indexOf(" ", marks[0][0] - 70) + 1 : 0;
    var end = !isWhole && text.length > start + 220 ? text.lastIndexOf(" ", start + 220) : text.length;
    if (end <= start) end = start + 220;
    var pieces = start ? [["… ", false]] : [];
    var at = start;
    marks.forEach(function (mark) {
      if (mark[0] < start || mark[1] > end) return;
      pieces.push([text.slice(at, mark[0]), false], [text.slice(mark[0], mark[1]), true]);
      at = mark[1];
    });
    pieces.push([text.slice(at, end), false]);
    if (end < text.length) pieces.push([" …", false]);
    return pieces;
  };
})();
