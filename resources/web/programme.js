"use strict";
(() => {
  const root = document.documentElement;
  const programmes = [...document.querySelectorAll(".sheet")];
  const store = `organiser-${document.body.dataset.event}`;
  const kept = read();
  let mine = new Set(Array.isArray(kept.sessions) ? kept.sessions : []);
  let only = false;
  let wanted = "";
  root.classList.add("js");

  function read() {
    try { return JSON.parse(localStorage.getItem(store)) || {}; } catch { return {}; }
  }

  function write(language) {
    if (language) kept.language = language;
    kept.sessions = [...mine].sort();
    try { localStorage.setItem(store, JSON.stringify(kept)); } catch { /* nothing is kept then */ }
  }

  const APART = { "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
    "ß": "ss", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": "" };

  function folded(text) {
    return text.toLowerCase().normalize("NFKD").replace(/[\p{M}\p{Cf}'’‘ʼ`´.]/gu, "")
      .replace(/[łøđðıæœþßىیکةـ]/g, (letter) => APART[letter]).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  const sessions = programmes.map((sheet) => [...sheet.querySelectorAll(".session")].map((element) => ({
    element, id: element.dataset.id, starts: Number(element.dataset.starts), ends: Number(element.dataset.ends),
    title: element.querySelector("h3").textContent, star: element.querySelector(".star"),
    clash: element.querySelector(".clash"), going: element.querySelector(".going"), text: null,
  })));

  function textOf(session) {
    return session.text ??= folded(session.element.textContent);
  }

  function shown(session, words) {
    if (only && !mine.has(session.id)) return false;
    return words.every((word) => textOf(session).includes(word));
  }

  /* What is searched is made ready before anybody types, a little at a time. */
  function prepare(waiting) {
    waiting.splice(0, 50).forEach(textOf);
    if (waiting.length) setTimeout(prepare, 20, waiting);
  }

  function clashing(session, all) {
    return all.filter((other) => other !== session && mine.has(other.id)
      && other.starts < session.ends && session.starts < other.ends);
  }

  function draw(sheet, all) {
    const words = folded(wanted).split(" ").filter(Boolean);
    let count = 0;
    for (const session of all) {
      const chosen = mine.has(session.id);
      const visible = shown(session, words);
      session.element.hidden = !visible;
      session.element.classList.toggle("mine", chosen);
      session.star?.setAttribute("aria-pressed", String(chosen));
      const others = chosen ? clashing(session, all) : [];
      session.clash.hidden = !others.length;
      session.clash.textContent = others.length
        ? sheet.dataset.clash.replace("#", () => others.map((other) => other.title).join(" · ")) : "";
      count += visible;
    }
    for (const group of [...sheet.querySelectorAll(".slot"), ...sheet.querySelectorAll(".day")]) {
      group.hidden = !group.querySelector(".session:not([hidden])");
    }
    for (const link of sheet.querySelectorAll(".days a")) {
      link.hidden = document.getElementById(link.hash.slice(1))?.hidden;
    }
    sheet.querySelector(".none").hidden = count > 0;
    sheet.querySelector(".none").textContent = only && !mine.size ? sheet.dataset.choose : sheet.dataset.nothing;
    const status = words.length || only ? sheet.dataset.count.replace("#", String(count)) : "";
    sheet.querySelector("[role=status]").textContent = status;
    sheet.querySelector(".only").setAttribute("aria-pressed", String(only));
    sheet.querySelector(".number").textContent = mine.size ? ` (${mine.size})` : "";
    const search = sheet.querySelector("input");
    if (search.value !== wanted) search.value = wanted;
  }

  function redraw() {
    programmes.forEach((sheet, place) => { if (!sheet.hidden) draw(sheet, sessions[place]); });
  }

  function speak(language) {
    const found = programmes.find((sheet) => sheet.lang === language) || programmes[0];
    for (const sheet of programmes) sheet.hidden = sheet !== found;
    root.lang = found.lang;
    root.dir = found.dir;
    document.title = found.dataset.title;
    redraw();
    tick();
    setTimeout(prepare, 300, [...sessions[programmes.indexOf(found)]]);
  }

  function tick() {
    const now = Date.now() / 60000;
    programmes.forEach((sheet, place) => {
      const all = sessions[place];
      for (const session of all) {
        const going = session.starts <= now && now < session.ends;
        session.element.classList.toggle("now", going);
        session.going.hidden = !going;
      }
      const button = sheet.querySelector(".now-button");
      button.hidden = !(all.length && all[0].starts - 1440 < now && all.some((one) => now < one.ends));
    });
  }

  function toNow(sheet) {
    const now = Date.now() / 60000;
    const found = sessions[programmes.indexOf(sheet)]
      .filter((one) => now < one.ends && !one.element.hidden)
      .reduce((best, one) => (!best || one.starts < best.starts ? one : best), null);
    if (!found) return;
    found.element.tabIndex = -1;
    found.element.focus({ preventScroll: true });
    found.element.scrollIntoView({ block: "center" });
  }

  document.addEventListener("click", (event) => {
    const sheet = event.target.closest(".sheet");
    const star = event.target.closest(".star");
    const link = event.target.closest(".languages a");
    if (star) {
      const id = star.closest(".session").dataset.id;
      if (!mine.delete(id)) mine.add(id);
      write();
      redraw();
    } else if (link) {
      event.preventDefault();
      speak(link.lang);
      write(link.lang);
      document.querySelector(".sheet:not([hidden]) .languages a[aria-current]")?.focus();
    } else if (event.target.closest(".only")) {
      only = !only;
      redraw();
    } else if (event.target.closest(".now-button")) {
      toNow(sheet);
    }
  });
  document.addEventListener("input", (event) => {
    if (event.target.matches("input[type=search]")) { wanted = event.target.value; redraw(); }
  });
  addEventListener("storage", (event) => {
    if (event.key !== store) return;
    const there = read();
    mine = new Set(Array.isArray(there.sessions) ? there.sessions : []);
    redraw();
  });

  const wishes = [kept.language, ...(navigator.languages || [])].filter(Boolean).map((code) => code.split("-")[0]);
  speak(wishes.find((code) => programmes.some((sheet) => sheet.lang === code)));
  setInterval(tick, 30000);
})();
