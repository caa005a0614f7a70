"use strict";
// Comfort only: every page works without this file.
document.addEventListener("DOMContentLoaded", () => {
  const summary = document.getElementById("error-summary");
  if (summary) {
    summary.focus();
  }
  for (const form of document.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = "yes";
      setTimeout(() => delete form.dataset.sent, 4000);
    });
  }
  useKeys();
  useSliders();
  watchWork();
});

// Sliders beside number fields: each moves the other, and shares and sums follow. Without them the fields do.
function useSliders() {
  const start = document.querySelector("[data-start]");
  if (start && !document.getElementById("error-summary")) {
    start.focus();
  }
  const numberOf = (field) => Number(field.value.normalize("NFKC").replace(",", ".")) || 0;
  const shown = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  for (const slider of document.querySelectorAll("[data-slider]")) {
    const field = document.getElementById(slider.dataset.slider);
    const group = slider.closest("[data-weights]");
    const count = () => {
      if (group) {
        const shares = [...group.querySelectorAll("[data-share]")];
        const numbers = shares.map((share) => numberOf(document.getElementById(share.dataset.of)));
        const sum = numbers.reduce((one, two) => one + two, 0);
        shares.forEach((share, at) => { share.textContent = shown.format(sum > 0 ? (100 * numbers[at]) / sum : 0); });
        group.querySelector("[data-sum]").textContent = shown.format(sum);
      }
    };
    slider.hidden = false;
    slider.addEventListener("input", () => { field.value = slider.value; count(); });
    field.addEventListener("input", () => { slider.value = numberOf(field); count(); });
  }
}

// Long work: shows how far it came, and the next page once it is done.
function watchWork() {
  const progress = document.querySelector("[data-refresh]");
  if (!progress) {
    return;
  }
  setTimeout(async () => {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = page.getElementById(progress.id);
    if (!answer.ok || !next) {
      location.reload();
      return;
    }
    progress.replaceWith(document.adoptNode(next));
    watchWork();
  }, Number(progress.dataset.refresh));
}

// Keys for long lists: j and k move, Enter opens, / searches, ? helps. Off once switched off, on this machine.
function useKeys() {
  const list = document.querySelector("[data-keys]");
  const help = document.querySelector("[data-key-help]");
  const rows = list ? [...list.querySelectorAll("[data-key-row] a")] : [];
  const search = document.querySelector("[data-key-search]");
  const control = document.querySelector("[data-key-switch]");
  if (!search) {
    return;
  }
  const isOn = () => localStorage.getItem("kakehashi-keys") !== "off";
  if (help && control) {
    help.hidden = false;
    control.checked = isOn();
    control.addEventListener("change", () => localStorage.setItem("kakehashi-keys", control.checked ? "on" : "off"));
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest("input:not([type=checkbox]), select, textarea");
    if (!isOn() || isTyping || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
      return;
    }
    const at = rows.indexOf(document.activeElement);
    const to = event.key === "j" ? Math.min(at + 1, rows.length - 1) : event.key === "k" ? Math.max(at - 1, 0) : -1;
    if (to >= 0) {
      rows[to].focus();
    } else if (event.key === "/") {
      search.focus();
    } else if (event.key === "?" && help) {
      help.open = !help.open;
      help.querySelector("summary").focus();
    } else {
      return;
    }
    event.preventDefault();
  });
}
