// The keys of an archive's questions. Every answer is a plain form, which works without this too.
"use strict";
(() => {
  const all = () => [...document.querySelectorAll("main article")];
  const place = "question"; // the question to be at, kept while a page is left for the next
  const answers = { s: "same", d: "different", u: "unsure" };
  let sent = false;

  function current() {
    return document.querySelector("article.current") || all()[0];
  }

  function go(section, scroll = true) {
    if (!section) return;
    all().forEach((one) => one.classList.toggle("current", one === section));
    section.querySelector("h2").focus({ preventScroll: true });
    if (scroll) section.scrollIntoView({ block: "start" });
  }

  function step(by) {
    const every = all();
    go(every[every.indexOf(current()) + by]);
  }

  document.addEventListener("submit", (event) => {
    if (sent) return event.preventDefault(); // a page that is being left takes no second answer
    sent = true;
    const section = event.target.closest("article");
    const every = all();
    const next = section && (every[every.indexOf(section) + 1] || every[every.indexOf(section) - 1]);
    if (next) sessionStorage.setItem(place, next.id);
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    if (event.target.closest("input, textarea, select") && event.target.type !== "checkbox") return;
    if (localStorage.getItem("keys") === "off") return;
    const button = answers[event.key]
      ? current()?.querySelector(`button[value="${answers[event.key]}"]`)
      : event.key === "z" && document.querySelector("#undo");
    if (button) button.click();
    else if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else return;
    event.preventDefault();
  });

  const box = document.querySelector("#keys-on");
  box.checked = localStorage.getItem("keys") !== "off";
  box.addEventListener("change", () => localStorage.setItem("keys", box.checked ? "on" : "off"));
  const kept = document.getElementById(sessionStorage.getItem(place) || "");
  sessionStorage.removeItem(place);
  if (kept) go(kept, all()[0] !== kept);
  else current()?.classList.add("current");
})();
