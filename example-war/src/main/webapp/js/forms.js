/** Sends forms to the shop, and shows the answer: what was done, or the problem, next to its field. */
import { make } from "./timeline.js";
import { noteUpload, refreshShop } from "./shop.js";
import { noImage, sampleImage } from "./samples.js";

let counter = Date.now() % 100_000;

export function prepareForms(forms) {
  for (const form of forms) {
    refill(form);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      submit(form, event.submitter);
    });
    for (const button of form.querySelectorAll("[data-fill]")) {
      button.addEventListener("click", () => fill(form, button.dataset.fill));
    }
  }
}

async function submit(form, button) {
  const { method, action, done, file } = { ...form.dataset, ...button?.dataset };
  const output = form.querySelector("output");
  clearErrors(form);
  output.className = "";
  output.textContent = "";
  setBusy(form, true);
  try {
    const response = await (file ? sendFile(form, action, file) : sendFields(form, method, action));
    if (response.ok) {
      output.textContent = done;
      if (file) {
        noteUpload(await response.json());
      }
      refill(form);
      await refreshShop();
    } else {
      showProblem(form, output, await response.json());
    }
  } catch (failure) {
    output.className = "failed";
    output.textContent = "The shop did not answer. Try again.";
    console.warn(failure);
  } finally {
    setBusy(form, false);
  }
}

function sendFields(form, method, action) {
  const fields = new URLSearchParams(new FormData(form));
  const url = action.replace(/\{(\w+)}/g, (_, name) => encodeURIComponent(fields.get(name) || "0"));
  return fetch(url, method === "DELETE" ? { method } : { method, body: fields });
}

async function sendFile(form, action, file) {
  const chosen = form.elements.image.files[0];
  const image = file === "note" ? noImage() : (chosen ?? (await sampleImage()));
  const query = new URLSearchParams({ name: image.name, email: form.elements.email.value });
  return fetch(`${action}?${query}`, { method: "POST", body: image });
}

function showProblem(form, output, problem) {
  output.className = "failed";
  output.textContent = problem.detail;
  for (const { field, message } of problem.errors ?? []) {
    const control = form.querySelector(`[name="${CSS.escape(field)}"]`);
    if (control) {
      const error = make("span", "field-error", message);
      error.id = `${form.closest("section").id}-${field}-error`;
      control.setAttribute("aria-invalid", "true");
      control.setAttribute("aria-describedby", error.id);
      control.after(error);
    }
  }
  form.querySelector("[aria-invalid]")?.focus();
}

function clearErrors(form) {
  for (const error of form.querySelectorAll(".field-error")) {
    error.remove();
  }
  for (const control of form.querySelectorAll("[aria-invalid]")) {
    control.removeAttribute("aria-invalid");
    control.removeAttribute("aria-describedby");
  }
}

/** Not disabled while the answer is pending: a button that has the focus would lose it. */
function setBusy(form, busy) {
  form.setAttribute("aria-busy", String(busy));
}

/** An address can be registered only once, so the field gets another one. */
function refill(form) {
  for (const field of form.querySelectorAll("[data-fresh]")) {
    field.value = numbered(field.dataset.fresh);
  }
}

function fill(form, values) {
  for (const [name, value] of new URLSearchParams(values)) {
    form.elements[name].value = numbered(value);
  }
  form.querySelector("button:not([type=button])").focus();
}

function numbered(text) {
  return text.replace("{n}", String(++counter));
}
