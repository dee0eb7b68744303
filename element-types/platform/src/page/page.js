// What the page does beyond its forms: search while typing, a request that follows the form, problems
// beside their fields before anything is sent. Everything also works without this file.
"use strict";

document.documentElement.classList.add("scripted");

for (const element of document.querySelectorAll("[data-focus]")) element.focus();

// Search: every row is in the page, so nothing is asked of the server.
const find = document.querySelector("[data-find]");
if (find) {
  const input = find.querySelector("input");
  const found = find.querySelector("[role=status]");
  const untouched = found.textContent;
  const rows = [...document.querySelectorAll("[data-text]")];
  const hubs = [...document.querySelectorAll("[data-hub]")];
  const none = document.querySelector("[data-none]");
  const search = () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    for (const row of rows) {
      row.hidden = !words.every((word) => row.dataset.text.includes(word));
      if (!row.hidden) count += 1;
    }
    for (const hub of hubs) {
      const left = hub.querySelectorAll("[data-text]:not([hidden])").length;
      hub.hidden = left === 0;
      hub.querySelector(".count").textContent = left;
      const link = document.querySelector(`[data-hub-link="${CSS.escape(hub.dataset.hub)}"]`);
      if (link) {
        link.hidden = hub.hidden;
        link.querySelector(".count").textContent = left;
      }
    }
    none.hidden = count > 0;
    found.textContent = words.length ? `${count} of ${rows.length} elements` : untouched;
  };
  input.addEventListener("input", search);
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      input.focus();
    }
  });
}

// The three texts of the request as tabs, with a button that copies the one shown.
function tabs(panes) {
  const sections = [...panes.querySelectorAll("[data-pane]")];
  const list = document.createElement("div");
  list.className = "tablist";
  const bar = document.createElement("div");
  bar.setAttribute("role", "tablist");
  bar.setAttribute("aria-label", "Form of the request");
  const buttons = sections.map((section) => {
    const button = document.createElement("button");
    button.type = "button";
    button.id = `${section.id}-tab`;
    button.textContent = section.dataset.pane;
    button.setAttribute("role", "tab");
    button.setAttribute("aria-controls", section.id);
    section.setAttribute("role", "tabpanel");
    section.setAttribute("aria-labelledby", button.id);
    bar.append(button);
    return button;
  });
  const choose = (place) => {
    sections.forEach((section, own) => {
      section.hidden = own !== place;
      buttons[own].setAttribute("aria-selected", own === place);
      buttons[own].tabIndex = own === place ? 0 : -1;
    });
  };
  buttons.forEach((button, place) => button.addEventListener("click", () => choose(place)));
  bar.addEventListener("keydown", (event) => {
    const now = buttons.indexOf(document.activeElement);
    const last = buttons.length - 1;
    const next = { ArrowRight: now === last ? 0 : now + 1, ArrowLeft: now === 0 ? last : now - 1, Home: 0, End: last }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    buttons[next].focus();
  });
  const copy = document.createElement("button");
  copy.type = "button";
  copy.className = "quiet small copy";
  copy.textContent = "Copy";
  copy.addEventListener("click", async () => {
    const shown = sections.find((section) => !section.hidden);
    try {
      await navigator.clipboard.writeText(shown.querySelector("code").textContent);
      copy.textContent = "Copied";
    } catch {
      copy.textContent = "Not allowed";
    }
    setTimeout(() => { copy.textContent = "Copy"; }, 1500);
  });
  list.append(bar, copy);
  panes.querySelector(".request-head").after(list);
  choose(0);
}

// The form: the server judges what is typed, and what it says is shown beside the fields.
function follow(form) {
  const panes = document.querySelector("[data-panes]");
  const state = panes.querySelector("[data-state]");
  const summary = document.getElementById("summary");
  const touched = new Set();
  let tried = !summary.hidden;
  let latest = 0;
  let timer;

  tabs(panes);
  for (const element of form.querySelectorAll("[data-scriptless]")) element.hidden = true;

  const ask = async () => {
    const response = await fetch(form.dataset.preview, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams(new FormData(form)),
    });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };

  const say = (text) => { if (state.textContent !== text) state.textContent = text; };

  const mark = (problems) => {
    const wrong = new Map(problems.map((problem) => [problem.field, problem.text]));
    for (const field of form.querySelectorAll(".field")) {
      const control = field.querySelector("input, select, textarea");
      const text = (tried || touched.has(control.id)) && wrong.get(control.id);
      field.classList.toggle("wrong", Boolean(text));
      document.getElementById(`${control.id}-error`).textContent = text || "";
      if (text) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  };

  const list = (problems) => {
    const things = problems.length === 1 ? "One thing keeps" : `${problems.length} things keep`;
    summary.querySelector("h2").textContent = `${things} this instance from being created`;
    summary.querySelector("ul").replaceChildren(...problems.map((problem) => {
      const item = document.createElement("li");
      if (problem.field) {
        const link = document.createElement("a");
        link.href = `#${problem.field}`;
        link.textContent = problem.text;
        item.append(link);
      } else {
        item.textContent = problem.whole;
      }
      return item;
    }));
    summary.hidden = problems.length === 0;
  };

  const show = (answer) => {
    for (const name of ["json", "curl", "rust"]) {
      panes.querySelector(`[data-text="${name}"]`).textContent = answer[name];
    }
    const left = answer.problems.length;
    say(left === 0 ? "Complete" : `${left} missing or wrong`);
    mark(answer.problems);
    if (tried) list(answer.problems);
  };

  const refresh = async () => {
    const own = ++latest;
    try {
      const answer = await ask();
      if (own === latest) show(answer);
    } catch {
      if (own === latest) say("The platform does not answer");
    }
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 150);
  };

  form.addEventListener("input", later);
  form.addEventListener("change", (event) => {
    touched.add(event.target.id);
    later();
  });
  summary.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    const control = document.getElementById(link.hash.slice(1));
    const folded = control.closest("details");
    if (folded) folded.open = true;
    control.focus();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    latest += 1;
    let answer;
    try {
      answer = await ask();
    } catch {
      form.submit();
      return;
    }
    if (answer.problems.length === 0) {
      form.submit();
      return;
    }
    tried = true;
    show(answer);
    for (const problem of answer.problems) {
      const folded = document.getElementById(problem.field)?.closest("details");
      if (folded) folded.open = true;
    }
    summary.focus();
  });
  // The browser may have kept what was typed before the page was left.
  refresh();
}

const form = document.querySelector("[data-preview]");
if (form) follow(form);
