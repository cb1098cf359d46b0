/** What follows from what: a tree for each method that starts a flow, built from the topology alone. */

const DERIVED = /^(.*):(completed|failed)$/;

/** The page's own listener listens to everything; drawn at every event, it would hide the flows. */
export const isOwn = (listener) => listener.startsWith("LiveFeed#");

/**
 * @returns for each class that starts a flow, the trees of its methods: `{kind, name, children}`
 */
export function treesByClass({ events }) {
  const byName = new Map(events.map((event) => [event.name, event]));
  const listening = new Set(events.flatMap((event) => event.listeners));
  const senders = new Set(events.flatMap((event) => event.senders));

  function eventTree(event, above) {
    const called = event.listeners.filter((listener) => !isOwn(listener)).map((listener) => methodTree(listener, above));
    const derived = events
      .filter(({ name, listeners }) => DERIVED.exec(name)?.[1] === event.name && !listeners.every(isOwn))
      .map((follower) => eventTree(follower, above));
    return { kind: DERIVED.test(event.name) ? "derived event" : "event", name: event.name, children: [...called, ...derived] };
  }

  function methodTree(method, above) {
    const sent = above.includes(method) ? [] : events.filter((event) => event.senders.includes(method));
    return {
      kind: listening.has(method) ? "listener" : "sender",
      name: method,
      children: sent.map((event) => eventTree(byName.get(event.name), [...above, method])),
    };
  }

  const trees = new Map();
  for (const sender of [...senders].filter((method) => !listening.has(method)).sort()) {
    const type = sender.split("#")[0];
    trees.set(type, [...(trees.get(type) ?? []), methodTree(sender, [])]);
  }
  return trees;
}

/** The tree in words, for screen readers. */
export function describe({ kind, name, children }) {
  if (children.length === 0) {
    return name;
  }
  const parts = children.map(describe).join(", ");
  return kind.endsWith("event") ? `${name} (calls ${parts})` : `${name} sends ${parts}`;
}
