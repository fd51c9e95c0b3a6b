"use strict";
// Comfort only: every page works without this file.

// Shows a field that goes with another one only while that other one is filled.
for (const group of document.querySelectorAll("[data-with]")) {
  const inputs = document.querySelectorAll(`[name="${group.dataset.with}"]`);
  const update = () => {
    group.hidden = ![...inputs].some((input) => input.checked && input.value !== "");
  };
  inputs.forEach((input) => input.addEventListener("change", update));
  update();
}

// Moves to the summary of errors, so that it is read first.
document.querySelector("[data-errors]")?.focus();
