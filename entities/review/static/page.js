// The page's keys, and what is chosen and ticked. Everything that is decided goes to the program by htmx.
"use strict";

(() => {
  const base = document.body.dataset.base;
  const $ = (selector, within = document) => within.querySelector(selector);
  const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];
  const ticked = new Set($$("#tray [data-row]").map((chip) => chip.dataset.row));
  let at = ""; // where the current mention begins
  let looking = true; // is the mention that one looks at first still to be chosen?
  let shown = "";
  let focusRow = false;
  let posting = 0; // decisions on their way
  const waiting = []; // keys pressed before their button was there

  const loaded = () => $("#choice [data-entity]")?.dataset.entity ?? "";
  let current = loaded(); // the chosen row, which the panel below may still have to catch up with
  const chosen = () => current;
  const behind = () => posting > 0 || (current && current !== loaded());
  const marks = () => $$(`#article mark[data-e="${CSS.escape(chosen())}"]`);

  // ---- what the program is told with each request
  document.addEventListener("htmx:configRequest", ({ detail }) => {
    const given = detail.parameters;
    if (!("entity" in given)) given.entity = detail.verb === "post" ? loaded() : chosen();
    given.row = [...ticked];
    if (!("q" in given)) given.q = $("#q").value;
    if (!("show" in given)) given.show = $("#show input:checked")?.value ?? "all";
    if (!("shown" in given)) given.shown = shown;
    if (detail.verb === "post") {
      given.token = document.body.dataset.token;
      given.version = $("#version").value;
      if (at !== "") given.at = at;
    }
  });

  // ---- what is shown after each answer
  document.addEventListener("htmx:beforeSend", ({ detail }) => { if (detail.requestConfig.verb === "post") posting += 1; });
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.requestConfig.verb === "post") {
      posting -= 1;
      current = loaded();
    }
    if (detail.successful && !detail.pathInfo.requestPath.includes("/row")) {
      ticked.clear(); // rows that are no more have left the tray
      for (const chip of $$("#tray [data-row]")) ticked.add(chip.dataset.row);
    }
    setTimeout(() => { paint(); drain(); });
    if (!detail.xhr?.status) return;
    const type = detail.xhr.getResponseHeader("content-type") ?? "";
    if (detail.failed && !type.startsWith("text/html")) say(detail.xhr.responseText.slice(0, 300));
  });
  document.addEventListener("htmx:beforeSwap", ({ detail }) => {
    const type = detail.xhr.getResponseHeader("content-type") ?? "";
    if (!type.startsWith("text/html")) detail.shouldSwap = false;
  });
  document.addEventListener("htmx:sendError", () => say("The program does not answer. Is it still running?"));

  function say(words) {
    const line = document.createElement("p");
    line.className = "error";
    line.textContent = words;
    $("#status").replaceChildren(line);
    fade();
  }

  let fading;
  function fade() {
    clearTimeout(fading);
    $("#status").classList.add("fresh");
    if (!$("#status .error")) fading = setTimeout(() => $("#status").classList.remove("fresh"), 6000);
  }

  let painted = "";
  function paint() {
    const id = chosen();
    for (const button of $$("#rows .pick[aria-current], #rows [tabindex='0']")) {
      button.removeAttribute("aria-current");
      button.tabIndex = -1;
    }
    const row = id && document.getElementById(`r-${id}`);
    if (row) {
      const pick = $(".pick", row);
      pick.setAttribute("aria-current", "true");
      pick.tabIndex = 0;
      $("input", row).tabIndex = 0;
      if (id !== painted || focusRow) row.scrollIntoView({ block: "nearest" });
      const free = !typing(document.activeElement) && !$("dialog[open]"); // never taken from someone who types
      if (free && (focusRow || document.activeElement === document.body)) pick.focus({ preventScroll: true });
    } else {
      const first = $("#rows .pick");
      if (first) first.tabIndex = 0;
    }
    focusRow = false;
    for (const box of $$("#rows [data-tick]")) box.checked = ticked.has(box.dataset.tick);
    shown = String($$("#rows [data-tick]").length);
    for (const mark of $$("#article mark.on")) mark.classList.remove("on", "here");
    const mine = marks();
    for (const mark of mine) mark.classList.add("on");
    let scroll = id !== painted;
    if (!mine.some((mark) => mark.id === `m${at}`)) {
      at = mine.length ? mine[0].id.slice(1) : "";
      looking = true;
    }
    if (looking) { // where to look first, the panel knows
      scroll = id === loaded();
      const look = scroll && $("#choice [data-look]")?.dataset.look;
      if (look && document.getElementById(`m${look}`)) at = look;
      looking = !scroll;
    }
    go(document.getElementById(`m${at}`), scroll);
    painted = id;
    $("#walked").textContent = $("#choice h2")?.textContent ?? "";
    $(".walker").hidden = !id;
    if (id) history.replaceState(null, "", `${base}?entity=${encodeURIComponent(id)}`);
    if ($("#status").childElementCount) fade();
  }

  // ---- choosing rows and walking mentions
  function choose(id, { focus = true, start = "" } = {}) {
    if (!id) return;
    focusRow = focus;
    at = start;
    looking = !start;
    current = id;
    paint();
    focusRow = focus;
    load("row", "#choice", { entity: id });
  }

  function go(mark, scroll = true) {
    for (const other of $$("#article mark.here")) other.classList.remove("here");
    const mine = marks();
    const place = mark ? `${mine.indexOf(mark) + 1} of ${mine.length}` : "";
    for (const where of $$(".where")) where.textContent = place;
    if (!mark) return;
    mark.classList.add("here");
    at = mark.id.slice(1);
    if (scroll) mark.scrollIntoView({ block: "center" });
  }

  function walk(step) {
    const mine = marks();
    if (!mine.length) return;
    const now = mine.findIndex((mark) => mark.id === `m${at}`);
    go(mine[(now + step + mine.length) % mine.length]);
  }

  function step(by, wanted = () => true) {
    const rows = $$("#rows tr[data-id]");
    const now = rows.findIndex((row) => row.dataset.id === chosen());
    for (let i = now + by; i >= 0 && i < rows.length; i += by) {
      if (wanted(rows[i])) return choose(rows[i].dataset.id);
    }
    if (by > 0 && wanted !== everything && now > 0) {
      const first = rows.find(wanted);
      if (first) choose(first.dataset.id);
    }
  }
  const everything = () => true;
  const unchecked = (row) => !row.classList.contains("checked");

  function tick(id, on) {
    if (on) ticked.add(id);
    else if (id) ticked.delete(id);
    else ticked.clear();
    load("tray", "#tray");
  }

  function load(part, place, values = {}) { // the newest request replaces one that is still on its way
    htmx.ajax("GET", `${base}/${part}`, { source: place, target: place, swap: "innerHTML", values }).catch(() => {});
  }

  // ---- the mouse
  document.addEventListener("click", (event) => {
    const target = event.target.closest("[data-pick], [data-go], [data-walk], [data-open], [data-close], [data-skip], [data-name], [data-untick], .panes [data-pane], mark[data-e]");
    if (!target) return;
    const data = target.dataset;
    if (data.pick) {
      pane(matchMedia("(max-width: 800px)").matches && target.closest("#rows") ? "choice" : "");
      choose(data.pick);
    } else if (data.e) choose(data.e, { focus: false, start: target.id.slice(1) });
    else if (data.go) { pane("text", "choice"); go(document.getElementById(`m${data.go}`)); }
    else if (data.walk) walk(Number(data.walk));
    else if (data.open) open(data.open);
    else if ("skip" in data) step(1, unchecked);
    else if ("close" in data) target.closest("dialog").close();
    else if (data.name !== undefined) { $("#name").value = data.name; target.form.requestSubmit(); }
    else if (data.untick !== undefined) tick(data.untick, false);
    else if (data.pane) pane(data.pane);
  });
  document.addEventListener("change", ({ target }) => {
    if (target.dataset.tick) tick(target.dataset.tick, target.checked);
    if (target.id === "keys-on") localStorage.setItem("keys", target.checked ? "on" : "off");
  });

  function pane(name, only) {
    if (!name || (only && document.body.dataset.pane !== only)) return;
    document.body.dataset.pane = name;
    if (name === "text") document.getElementById(`m${at}`)?.scrollIntoView({ block: "center" });
    for (const button of $$(".panes [data-pane]")) button.setAttribute("aria-pressed", String(button.dataset.pane === name));
  }

  function open(name) {
    const dialog = document.getElementById(name);
    if (!dialog) return;
    if (dialog.closest("#choice")) pane("choice");
    dialog.showModal();
    ($("#name", dialog) ?? $("form[method=dialog] button", dialog))?.focus();
    $("#name", dialog)?.select();
  }

  // ---- words selected in the article
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    const range = selection.rangeCount ? selection.getRangeAt(0) : null;
    const start = range && !selection.isCollapsed && offset(range.startContainer, range.startOffset);
    const end = range && !selection.isCollapsed && offset(range.endContainer, range.endOffset);
    const text = selection.toString().trim();
    const form = $("#adding");
    const fits = Number.isInteger(start) && Number.isInteger(end) && text && text.length < 200;
    if (!fits && form.contains(document.activeElement)) return;
    form.hidden = !fits;
    if (!fits) return;
    $("#adding-text").textContent = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    form.setAttribute("hx-vals", JSON.stringify({ start, end }));
  });

  function offset(node, within) {
    const block = (node.nodeType === 1 ? node : node.parentElement)?.closest("#article p");
    if (!block) return null;
    const range = document.createRange();
    range.setStart(block, 0);
    range.setEnd(node, within);
    return Number(block.dataset.s) + [...range.toString()].length;
  }

  // ---- the keys
  const moves = {
    j: () => step(1, everything), ArrowDown: () => step(1, everything),
    k: () => step(-1, everything), ArrowUp: () => step(-1, everything),
    n: () => step(1, unchecked),
    "/": () => { pane("table"); $("#q").focus(); $("#q").select(); },
    t: () => chosen() && tick(chosen(), !ticked.has(chosen())),
    Escape: () => clear(),
  };

  function clear() {
    getSelection().removeAllRanges();
    if (ticked.size) tick("", false);
    else if ($("#q").value) { $("#q").value = ""; htmx.trigger("#q", "input"); }
    for (const box of $$("#parts input:checked")) box.checked = false;
  }

  const types = new Set(["checkbox", "radio", "button", "submit"]);
  const typing = (target) =>
    target.isContentEditable || target.tagName === "TEXTAREA" || target.tagName === "SELECT" || (target.tagName === "INPUT" && !types.has(target.type));

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if ($("dialog[open]")) return;
    if (typing(event.target)) {
      if (event.key === "Escape" || (event.key === "Enter" && event.target.id === "q")) {
        event.preventDefault();
        if (event.key === "Escape") { event.target.value = ""; htmx.trigger(event.target, "input"); }
        const first = $("#rows tr[data-id]");
        if (first) choose(first.dataset.id);
        event.target.blur();
      }
      return;
    }
    if (event.key.length === 1 && localStorage.getItem("keys") === "off") return;
    const native = event.target.closest("button:not(.pick), a, input, summary");
    if (event.key === "Enter" && native) return;
    if (event.key.startsWith("Arrow") && event.target.type === "radio") return;
    if ((event.key === "ArrowUp" || event.key === "ArrowDown") && event.target.id === "article") return; // scrolls it
    if (event.repeat && !moves[event.key] && !event.key.startsWith("Arrow")) return event.preventDefault();
    if (act(event.key)) event.preventDefault();
  });

  // A key waits until the panel shows the row it is meant for: nothing is decided on a row that one has not seen.
  function act(key) {
    if (!find(key) && !moves[key] && !behind()) return false;
    waiting.push(key);
    drain();
    return true;
  }

  function drain() {
    while (waiting.length && !posting && (moves[waiting[0]] || !behind())) {
      const key = waiting.shift();
      const button = find(key);
      if (button) button.click();
      else moves[key]?.();
    }
  }

  function find(key) {
    const wanted = `[data-key="${CSS.escape(key)}"], [data-also="${CSS.escape(key)}"]`;
    return $$(wanted).find((one) => !one.closest("[hidden], dialog:not([open])"));
  }

  document.addEventListener("DOMContentLoaded", () => {
    $("#keys-on").checked = localStorage.getItem("keys") !== "off";
    paint();
  });
})();
