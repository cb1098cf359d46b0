/** Draws a tree as SVG, with a line for each node, and highlights what is in progress. */
import { describe, treesByClass } from "./tree.js";

const SVG = "http://www.w3.org/2000/svg";
const ROW = 28;
const INDENT = 22;
const INDENT_ON_A_PHONE = 13;
const LEFT = 12;
/** Widths of the column of durations and of the bars beside it; a full bar is one second. */
const TOOK = 78;
const TOOK_ON_A_PHONE = 56;
/** Anything narrower is a phone. */
const NARROW = 400;
const BAR = 110;
const LIT = 1_600;
/** How long a line stays marked after its call has ended. */
const MARKED = 12_000;

/**
 * @param sections elements with a `data-root`, the class whose methods start the flow
 */
export function drawGraphs(topology, sections) {
  const trees = treesByClass(topology);
  const nodes = [];
  for (const section of sections) {
    const roots = trees.get(section.dataset.root) ?? [];
    const figure = section.querySelector(".graph");
    figure.append(caption(roots), drawing(roots, nodes, figure.clientWidth));
    if (figure.scrollWidth > figure.clientWidth) {
      figure.tabIndex = 0; // reachable by keyboard
    }
  }
  return new Graphs(nodes);
}

function caption(roots) {
  const text = document.createElement("figcaption");
  text.className = "hidden";
  text.textContent = roots.map((root) => `${describe(root)}.`).join(" ");
  return text;
}

function drawing(roots, nodes, room) {
  const svg = element("svg", { "aria-hidden": "true" });
  const edges = svg.appendChild(element("g", {}));
  const calls = [];
  const indent = room < NARROW ? INDENT_ON_A_PHONE : INDENT;
  let row = 0;
  /** Of the lines of calls, beside which durations are written, and of all lines. */
  let width = 0;
  let widest = 0;

  function draw(tree, depth, parent) {
    const node = { ...tree, depth, parent, x: LEFT + depth * indent, y: ROW / 2 + row++ * ROW };
    node.group = svg.appendChild(element("g", { class: `node ${tree.kind}` }));
    if (parent) {
      const bend = parent.y + (parent.kind.endsWith("event") ? 10 : 6);
      node.edge = edges.appendChild(element("path", {
        class: "edge",
        d: `M${parent.x} ${bend}V${node.y - 6}q0 6 6 6H${node.x - 6}`,
      }));
    }
    const end = label(node);
    widest = Math.max(widest, end);
    nodes.push(node);
    if (!tree.kind.endsWith("event") && parent) {
      calls.push(node);
      width = Math.max(width, end);
    }
    for (const child of tree.children) {
      draw(child, depth + 1, node);
    }
  }

  for (const root of roots) {
    draw(root, 0, null);
  }
  const barred = room >= width + TOOK + BAR + 12;
  const ended = width + (room >= width + TOOK ? TOOK : TOOK_ON_A_PHONE);
  for (const node of calls) {
    node.took = node.group.appendChild(element("text", { class: "took", x: ended, y: node.y }));
    if (barred) {
      node.bar = node.group.appendChild(
        element("rect", { class: "bar", x: ended + 12, y: node.y - 4, width: 0, height: 8, rx: 2 }));
    }
  }
  svg.setAttribute("width", Math.max(widest, ended + (barred ? BAR + 12 : 0)));
  svg.setAttribute("height", row * ROW);
  return svg;
}

/** Draws a node's name, and returns where its line ends. The type is monospaced: 7.55 units a character. */
function label(node) {
  const { group, kind, name, x, y } = node;
  const isEvent = kind.endsWith("event");
  const end = x + 16 + name.length * 7.55;
  if (isEvent) {
    group.append(element("rect", { class: "pill", x: x - 6, y: y - 11, width: name.length * 7.55 + 26, height: 22, rx: 11 }));
    group.append(text(x + 7, y, [name]));
  } else {
    const [type, method] = name.split("#");
    group.append(element("circle", { class: "dot", cx: x, cy: y, r: 5 }));
    group.append(text(x + 13, y, [type, `#${method}`]));
  }
  return end;
}

function text(x, y, [first, second]) {
  const label = element("text", { x, y });
  label.textContent = first;
  if (second) {
    const method = element("tspan", {});
    method.textContent = second;
    label.append(method);
    label.classList.add("method");
  }
  return label;
}

function element(name, attributes) {
  const created = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) {
    created.setAttribute(key, value);
  }
  return created;
}

class Graphs {
  #nodes;
  #timers = new Map();

  constructor(nodes) {
    this.#nodes = nodes;
  }

  sent({ name, source }) {
    for (const event of this.#eventNodes(name, source)) {
      this.#light(event);
      if (event.parent.kind === "sender") {
        this.#light(event.parent);
      }
      for (const listener of this.#listenersOf(event)) {
        this.#light({ group: null, edge: listener.edge });
        this.#mark(listener, "running", "");
      }
    }
  }

  failed({ event, listener }) {
    for (const node of this.#nodes) {
      if (node.name === listener && node.parent?.name === event) {
        this.#mark(node, "failed", "failed");
      }
    }
    this.#follow(event, "failed");
  }

  finished({ name, source }, outcomes) {
    for (const event of this.#eventNodes(name, source)) {
      for (const node of this.#listenersOf(event)) {
        const outcome = outcomes.find(({ listener }) => listener === node.name);
        if (outcome) {
          const succeeded = outcome.status === "SUCCEEDED";
          this.#mark(node, succeeded ? "succeeded" : "failed", took(outcome), outcome.millis);
        }
      }
    }
    this.#follow(name, "completed");
  }

  /** Derived events are not matched by `*`; they are inferred from the deliveries that the feed reports. */
  #follow(name, what) {
    for (const node of this.#nodes.filter((candidate) => candidate.name === `${name}:${what}`)) {
      this.#light(node);
      for (const listener of this.#listenersOf(node)) {
        this.#light({ group: listener.group, edge: listener.edge });
      }
    }
  }

  /** An event that is sent programmatically has no sender in the topology; then all its nodes are highlighted. */
  #eventNodes(name, source) {
    const named = this.#nodes.filter((node) => node.kind === "event" && node.name === name);
    const sentBy = named.filter((node) => node.parent.name === source);
    return sentBy.length > 0 ? sentBy : named;
  }

  #listenersOf(event) {
    return this.#nodes.filter((node) => node.parent === event && node.kind === "listener");
  }

  #light({ group, edge }) {
    for (const part of [group, edge]) {
      if (part) {
        part.classList.add("lit");
        this.#later(part, LIT, () => part.classList.remove("lit"));
      }
    }
  }

  #mark(node, state, text, millis = 0) {
    const { group, took, bar } = node;
    group.classList.remove("running", "succeeded", "failed");
    group.classList.add(state);
    took.textContent = text;
    bar?.setAttribute("width", millis > 0 ? Math.max(2, BAR * Math.min(1, millis / 1_000)) : 0);
    if (state !== "running") {
      this.#later(took, MARKED, () => group.classList.remove(state));
    }
  }

  #later(part, wait, then) {
    clearTimeout(this.#timers.get(part));
    this.#timers.set(part, setTimeout(then, wait));
  }
}

export function took({ millis }) {
  if (millis < 0.1) {
    return "<0.1 ms";
  }
  return millis < 10 ? `${millis.toFixed(1)} ms` : `${Math.round(millis)} ms`;
}
