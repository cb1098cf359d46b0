/** Shows the shop's data: prints, mails, comments, uploads and reports. */
import { showStored } from "./stored.js";
import { make } from "./timeline.js";

const SHOWN = 6;
/** Several events in quick succession cause a single fetch. */
const PAUSE = 250;

/** How often an upload in progress is polled: the listeners of `:completed` are not in the feed. */
const UNDER_WAY = 1_000;

let pending;
let latestUpload;
let shownPicture;

/** Fetches everything soon; calls in the meantime share the result. */
export function refreshShop() {
  pending ??= new Promise((resolve) => setTimeout(resolve, PAUSE)).then(() => {
    pending = undefined;
    return Promise.all([showPrints(), showMails(), showReports(), showUpload(), showStored()]);
  });
  return pending;
}

export function noteUpload(upload) {
  latestUpload = upload;
}

export function showComment(comment) {
  const item = make("li");
  item.append(make("b", "", comment.author), " ", make("span", "on", `on ${comment.title}`), make("br"), comment.text);
  prependTo(document.querySelector(".comments"), item);
}

async function showPrints() {
  const response = await fetch("api/products");
  const prints = await response.json();
  document.querySelector(".cache").textContent = response.headers.get("Cache-Status")?.includes("hit")
    ? "from the cache"
    : "read from the database";
  document.querySelector(".prints").replaceChildren(
    ...prints.map(({ title, price, stock, reserved, comments }) => {
      const row = make("tr");
      row.append(...[title, price.toFixed(2), stock, reserved, comments].map((value) => make("td", "", value)));
      return row;
    }),
  );
  for (const select of document.querySelectorAll("[data-prints]")) {
    const chosen = select.value;
    select.replaceChildren(
      ...prints.map(({ id, title }) => {
        const option = make("option", "", title);
        option.value = id;
        option.selected = String(id) === chosen;
        return option;
      }),
    );
  }
}

async function showMails() {
  const mails = await (await fetch("api/mails")).json();
  if (mails.length === 0) {
    return;
  }
  document.querySelector(".mails").replaceChildren(
    ...mails.slice(0, SHOWN).map(({ to, subject, text }) => {
      const item = make("li");
      const words = make("span");
      words.append(make("b", "", subject), " ", make("span", "text", text));
      item.append(make("span", "to", to), words);
      return item;
    }),
  );
}

async function showReports() {
  const { next, reports } = await (await fetch("api/cleanups")).json();
  const when = new Date(next).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" });
  document.querySelector(".next").textContent = `The server’s scheduler starts the next one: ${when}.`;
  if (reports.length > 0) {
    document.querySelector(".reports").replaceChildren(
      ...reports.slice(0, 3).map(({ startedBy, parts, summary }) =>
        make("li", "", `By ${startedBy}, ${parts} parts. ${summary}.`)),
    );
  }
}

async function showUpload() {
  if (!latestUpload) {
    return;
  }
  const { id, name, progress, reason } = await (await fetch(`api/uploads/${latestUpload.id}`)).json();
  if (progress === "RECEIVED") {
    setTimeout(refreshShop, UNDER_WAY);
  }
  const shown = `${id} ${progress}`;
  if (shown === shownPicture) {
    return;
  }
  shownPicture = shown;
  const pictures = document.querySelector(".pictures");
  if (progress === "READY") {
    pictures.replaceChildren(
      picture(`api/uploads/${id}/thumbnail`, `${name}, scaled`),
      picture(`api/uploads/${id}/halftone`, `${name}, in halftone`),
    );
  } else {
    pictures.replaceChildren(make("p", "none", [name, progress.toLowerCase(), reason].filter(Boolean).join(" · ")));
  }
}

function picture(source, text) {
  const figure = make("figure");
  const image = make("img");
  image.src = source;
  image.alt = text;
  figure.append(image, make("figcaption", "", text));
  return figure;
}

function prependTo(list, item) {
  list.querySelector(".none")?.remove();
  list.prepend(item);
  while (list.children.length > SHOWN) {
    list.lastElementChild.remove();
  }
}
