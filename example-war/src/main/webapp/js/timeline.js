/** The deliveries, newest first. Data from the shop is set as text, never as markup. */
import { took } from "./graph.js";
import { isOwn } from "./tree.js";

const KEPT = 80;
/** In milliseconds: a shorter call never fills its track. */
const SHORTEST_SCALE = 100;

export class Timeline {
  #list;
  #ticker;
  #totals = { events: 0, calls: 0, failed: 0 };
  #root;
  #items = new Map();

  constructor(root, ticker) {
    this.#root = root;
    this.#list = root.querySelector(".deliveries");
    this.#ticker = ticker;
    root.querySelector("#clear").addEventListener("click", () => this.#clear());
    root.querySelector("#own").addEventListener("change", ({ target }) => root.classList.toggle("show-own", target.checked));
  }

  sent(event) {
    if (this.#items.has(event.id)) {
      return;
    }
    this.#list.querySelector(".none")?.remove();
    const item = delivery(event);
    this.#items.set(event.id, item);
    this.#list.prepend(item);
    if (this.#items.size > KEPT) {
      const [oldest, forgotten] = this.#items.entries().next().value;
      this.#items.delete(oldest);
      forgotten.remove();
    }
    this.#count({ events: 1 });
    this.#ticker.textContent = `${event.name} …`;
  }

  finished(event, outcomes) {
    this.sent(event);
    const item = this.#items.get(event.id);
    item.classList.remove("pending");
    item.querySelector(".calls").replaceChildren(...calls(outcomes));
    const failed = outcomes.filter(({ status }) => status !== "SUCCEEDED").length;
    this.#count({ calls: outcomes.length, failed });
    this.#ticker.textContent = `${event.name}: ${outcomes.length - failed} of ${outcomes.length} succeeded`;
  }

  #count(more) {
    for (const [name, number] of Object.entries(more)) {
      this.#totals[name] += number;
      this.#root.querySelector(`[data-total="${name}"]`).textContent = this.#totals[name];
    }
  }

  #clear() {
    this.#items.clear();
    const none = make("li", "none", "Cleared. The next delivery appears here.");
    this.#list.replaceChildren(none);
  }
}

function delivery(event) {
  const item = make("li", "delivery pending");
  item.dataset.event = event.name;
  item.style.setProperty("--hue", hue(event.correlationId));
  const head = make("div", "head");
  const time = make("time", "", new Date(event.time).toLocaleTimeString(undefined, { hour12: false }));
  time.dateTime = event.time;
  head.append(make("span", "name", event.name), time);
  const meta = make("p", "meta", `${event.source} · chain `);
  const chain = make("code", "", short(event.correlationId));
  chain.title = `correlation ${event.correlationId}`;
  meta.append(chain, ` · step ${event.depth + 1}`);
  const calls = make("ul", "calls");
  calls.append(make("li", "", "under way"));
  item.append(head, meta, calls);
  return item;
}

function calls(outcomes) {
  const shown = outcomes.filter(({ listener }) => !isOwn(listener));
  const longest = Math.max(SHORTEST_SCALE, ...shown.map(({ millis }) => millis));
  const byDuration = [...outcomes].sort((one, other) => other.millis - one.millis);
  return byDuration.map((outcome) => {
    const succeeded = outcome.status === "SUCCEEDED";
    const call = make("li", `call ${succeeded ? "succeeded" : "failed"}${isOwn(outcome.listener) ? " own" : ""}`);
    const track = make("span", "track");
    track.setAttribute("aria-hidden", "true");
    const bar = track.appendChild(make("span", "bar"));
    bar.style.setProperty("--share", Math.min(1, outcome.millis / longest));
    call.append(
      make("span", "listener", outcome.listener),
      make("span", "outcome", `${succeeded ? "✓" : "✕"} ${outcome.status.toLowerCase()} ${took(outcome)}`),
      track,
    );
    return call;
  });
}

/** The time of sending in milliseconds, in hexadecimal: enough to distinguish the chains on the page. */
function short(id) {
  return id.slice(4, 8) + id.slice(9, 13);
}

function hue(id) {
  return [...short(id)].reduce((sum, digit) => (sum * 31 + digit.charCodeAt(0)) % 360, 7);
}

export function make(name, className, text) {
  const created = document.createElement(name);
  if (className) {
    created.className = className;
  }
  if (text !== undefined) {
    created.textContent = text;
  }
  return created;
}
