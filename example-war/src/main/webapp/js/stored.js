/** The calls of durable listeners that have not succeeded yet, which outlive the server. */
import { make } from "./timeline.js";

const LOOK_AGAIN = 1_000;

const list = document.querySelector(".stored-calls");
const none = list.querySelector(".none");
/** By event and listener. A line stays the same while its call is pending, so that its buttons keep the focus. */
const lines = new Map();
let timer;

/** Shows what is stored now, and looks again as long as that may change by itself. */
export async function showStored() {
  const calls = await (await fetch("api/deliveries")).json();
  const keys = new Set(calls.map(keyOf));
  for (const [key, { item }] of lines) {
    if (!keys.has(key)) {
      item.remove();
      lines.delete(key);
    }
  }
  for (const call of calls) {
    line(call).show(call);
  }
  none.hidden = calls.length > 0;
  clearTimeout(timer);
  if (calls.some(({ state }) => state !== "DEAD")) {
    // a server that is down is not asked again: the feed is back when the server is
    timer = setTimeout(() => showStored().catch(console.info), LOOK_AGAIN);
  }
}

const keyOf = ({ id, listener }) => `${id} ${listener}`;

function line(call) {
  const key = keyOf(call);
  if (!lines.has(key)) {
    const created = new Line(call);
    lines.set(key, created);
    list.append(created.item);
  }
  return lines.get(key);
}

class Line {
  item = make("li");
  #state = make("span", "state");
  #failure = make("span", "failure");
  #buttons = make("span", "buttons");

  constructor({ id, event, listener }) {
    const call = make("span", "call-of");
    call.append(make("b", "", listener), make("span", "event", event));
    for (const [action, label] of [["retry", "Retry"], ["discard", "Discard"]]) {
      const button = make("button", "quiet small", label);
      button.type = "button";
      button.setAttribute("aria-label", `${label} ${listener}`);
      button.addEventListener("click", () => change(action, { id, listener }));
      this.#buttons.append(button);
    }
    this.item.append(call, this.#state, this.#buttons, this.#failure);
  }

  show({ state, attempts, next, failure }) {
    this.item.dataset.state = state;
    this.#set(this.#state, [state.toLowerCase().replace("_", " "), `attempt ${attempts}`, next && soon(next)].filter(Boolean).join(" · "));
    this.#set(this.#failure, failure ?? "");
    this.#buttons.hidden = state === "RUNNING";
  }

  #set(part, text) {
    if (part.textContent !== text) {
      part.textContent = text;
    }
  }
}

function soon(next) {
  const seconds = Math.ceil((Date.parse(next) - Date.now()) / 1_000);
  return seconds > 0 ? `next in ${seconds} s` : "due";
}

async function change(action, call) {
  await fetch(`api/deliveries/${action}`, { method: "POST", body: new URLSearchParams(call) });
  await showStored();
}
