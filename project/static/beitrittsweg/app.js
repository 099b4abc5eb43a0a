/* Conveniences only: every page is complete without this file. */
"use strict";

// A form is sent once; after "back", or five seconds on the same page (a download), it can be sent again. A button with
// data-bw-laedt only fetches a file: the others work on at once.
const freigeben = (form) => {
  delete form.dataset.gesendet;
  form.removeAttribute("aria-busy");
};
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented || event.submitter?.hasAttribute("data-bw-laedt")) return;
  if (form.dataset.gesendet) {
    event.preventDefault();
    return;
  }
  form.dataset.gesendet = "ja";
  form.setAttribute("aria-busy", "true");
  setTimeout(freigeben, 5000, form);
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-gesendet]").forEach(freigeben);
});

// "/" goes to the search field unless somebody is typing.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  const suche = document.querySelector("input[data-bw-suche]");
  if (!suche || !suche.checkVisibility()) return;
  event.preventDefault();
  suche.focus();
});

// <input type="checkbox" hidden data-bw-alle="NAME"> ticks every checkbox called NAME in its form.
for (const alle of document.querySelectorAll("input[data-bw-alle]")) {
  const einzelne = () => [
    ...(alle.form || document).querySelectorAll(`input[type=checkbox][name="${alle.dataset.bwAlle}"]`),
  ];
  alle.hidden = false;
  alle.addEventListener("change", () => {
    for (const box of einzelne()) box.checked = alle.checked;
  });
  document.addEventListener("change", (event) => {
    if (event.target.name === alle.dataset.bwAlle) alle.checked = einzelne().every((box) => box.checked);
  });
}

// <a data-bw-datei="Die Datei wird erstellt …"> fetches a file that takes its time: once, and the page's data-bw-dateistand
// says so meanwhile. Whatever is no file (logged out, refused) is opened as a page.
const fehlt = "Die Datei konnte nicht erstellt werden. Bitte versuchen Sie es noch einmal.";
const speichere = async (antwort) => {
  const [, name] = /filename="([^"]+)"/.exec(antwort.headers.get("Content-Disposition")) || [];
  const url = URL.createObjectURL(await antwort.blob());
  Object.assign(document.createElement("a"), { href: url, download: name || "" }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
};
const hole = async (link, stand) => {
  link.setAttribute("aria-busy", "true");
  stand.textContent = link.dataset.bwDatei;
  try {
    const antwort = await fetch(link.href);
    if (!antwort.headers.has("Content-Disposition")) location.assign(antwort.redirected ? antwort.url : link.href);
    else await speichere(antwort);
    stand.textContent = "";
  } catch {
    stand.textContent = fehlt;
  }
  link.removeAttribute("aria-busy");
};
for (const link of document.querySelectorAll("a[data-bw-datei]")) {
  link.addEventListener("click", (event) => {
    const stand = document.querySelector("[data-bw-dateistand]");
    if (!stand || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!link.hasAttribute("aria-busy")) hole(link, stand);
  });
}

// A page that shows long work looks again by itself, as long as it is in sight.
if (document.querySelector("[data-bw-nachsehen]")) {
  setInterval(() => {
    if (!document.hidden) location.reload();
  }, 3000);
}
