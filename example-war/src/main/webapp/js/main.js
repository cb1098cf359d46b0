/** Assembles the page: the graph and the timeline listen to the feed, the forms call the shop. */
import { connect } from "./feed.js";
import { drawGraphs } from "./graph.js";
import { Timeline } from "./timeline.js";
import { prepareForms } from "./forms.js";
import { refreshShop, showComment } from "./shop.js";

/** Anything older is history: it appears in the timeline, but nothing is highlighted for it. */
const RECENT = 5_000;
/** The listeners of a derived event start when its delivery is reported; the feed does not report them separately. */
const AFTERWARDS = 1_500;
const pageOpened = Date.now();

const topology = await (await fetch("api/topology")).json();
const graphs = drawGraphs(topology, document.querySelectorAll("[data-root]"));
const timeline = new Timeline(document.getElementById("timeline"), document.querySelector(".ticker-text"));
const connection = document.querySelector(".connection");

prepareForms(document.querySelectorAll("form"));
await refreshShop();

connect({
  state(name, text) {
    connection.dataset.state = name;
    connection.textContent = text;
    if (name === "live") {
      refreshShop();
    }
  },
  sent(event) {
    timeline.sent(event);
    if (isNews(event)) {
      graphs.sent(event);
    }
  },
  failed(call) {
    graphs.failed(call);
  },
  finished({ event, outcomes }) {
    timeline.finished(event, outcomes);
    if (isNews(event)) {
      graphs.finished(event, outcomes);
      refreshShop();
      setTimeout(refreshShop, AFTERWARDS);
    }
  },
  comment: showComment,
});

function isNews(event) {
  return Date.parse(event.time) > pageOpened - RECENT;
}
