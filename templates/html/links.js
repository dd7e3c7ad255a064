// Anchors: where a link leads is kept in sight while the page around it is laid out. The sign beside a heading copies the address of that place. Where a browser keeps the clipboard shut, the
// address is shown, selected, for the reader to copy.
(function () {
  "use strict";

  // Sheets and chapters out of sight have no more than a guessed height: on the way to a place far down, what comes into
  // sight takes its true one and pushes the place away.
  window.smartprov.arrive = function () {
    var target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var frames = 10;
    function settle() {
      target.scrollIntoView();
      frames -= 1;
      if (frames) requestAnimationFrame(settle);
    }
    if (target) requestAnimationFrame(settle);
  };

  document.addEventListener("DOMContentLoaded", function () {
    window.smartprov.arrive();
    document.addEventListener("click", function (event) {
      var link = event.target.closest("a[href*='#']");
      if (link && link.pathname === location.pathname) setTimeout(window.smartprov.arrive);
    });
    prepareCopying();
  });

  function prepareCopying() {
    var words = window.smartprov.words();
    var make = window.smartprov.make;
    var toast = make("div", "toast");
    var message = make("p");
    var fallback = make("input");
    var opener = null;
    message.setAttribute("role", "status");
    fallback.readOnly = true;
    fallback.hidden = true;
    toast.append(message, fallback);
    document.body.append(toast);

    document.querySelectorAll("a.here, a.self").forEach(function (link) {
      var button = make("button", "here");
      var name = link.getAttribute("aria-label") || link.textContent;
      button.type = "button";
      button.dataset.anchor = link.getAttribute("href");
      button.setAttribute("aria-label", words.copy_link + ": " + name.replace(/^[^:]*: /, ""));
      if (link.className === "here") link.replaceWith(button);
      else link.parentNode.append(" ", button);
    });

    document.addEventListener("click", function (event) {
      var button = event.target.closest("button.here");
      if (!button) return;
      // The address bar shows it too, for whoever looks there.
      location.hash = button.dataset.anchor;
      copy(button);
    });
    fallback.addEventListener("keydown", function (event) {
      if (event.key === "Escape") close();
    });
    fallback.addEventListener("blur", close);

    function copy(button) {
      var address = location.href;
      opener = button;
      if (!navigator.clipboard) return show(address);
      navigator.clipboard.writeText(address).then(
        function () {
          say(words.copied);
        },
        function () {
          show(address);
        }
      );
    }

    function say(text) {
      message.textContent = text;
      toast.classList.add("shown");
      setTimeout(function () {
        if (fallback.hidden) toast.classList.remove("shown");
      }, 2500);
    }

    function show(address) {
      message.textContent = words.copy_by_hand;
      fallback.value = address;
      fallback.hidden = false;
      fallback.setAttribute("aria-label", words.copy_by_hand);
      toast.classList.add("shown");
      fallback.focus();
      fallback.select();
    }

    function close() {
      if (fallback.hidden) return;
      fallback.hidden = true;
      toast.classList.remove("shown");
      opener.focus();
    }
  }
})();
