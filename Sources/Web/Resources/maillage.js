"use strict";
// Comfort only: every page works without this file.

// Shows and sends a field that goes with another one only while that other one is filled, unless
// there is an error to read in it.
for (const group of document.querySelectorAll("[data-with]")) {
  const inputs = document.querySelectorAll(`[name="${group.dataset.with}"]`);
  const update = () => {
    const isFilled = [...inputs].some((input) => input.checked && input.value !== "");
    group.hidden = !isFilled && group.querySelector(".error") === null;
    group.disabled = group.hidden;
  };
  inputs.forEach((input) => input.addEventListener("change", update));
  update();
}

// Moves to the summary of errors, so that it is read first.
document.querySelector("[data-errors]")?.focus();

// Leaves at once, and puts another page in the place of this one in the history. Each step is kept
// there by its address alone, without the answers that were sent: Back shows an empty first question.
const leave = document.querySelector("[data-leave]");
if (leave) {
  history.replaceState(null, "", location.href);
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.replace(location.href);
  });
  let isLeaving = false;
  const go = () => {
    isLeaving = true;
    document.documentElement.hidden = true;
    location.replace(leave.href);
  };
  leave.addEventListener("click", (event) => {
    event.preventDefault();
    go();
  });
  let presses = [];
  document.addEventListener("keydown", (event) => {
    if (isLeaving) {
      // Escape once more would stop the other page from loading.
      event.preventDefault();
      return;
    }
    if (event.key !== "Escape") {
      presses = [];
      return;
    }
    presses = [...presses.filter((time) => event.timeStamp - time < 2000), event.timeStamp];
    if (presses.length >= 3) {
      event.preventDefault();
      go();
    }
  });
}

// Shows the whole of a link that takes the focus in the menu, which is one scrolling line on a phone.
document.querySelector(".bar nav")?.addEventListener("focusin", (event) => {
  event.target.scrollIntoView({ block: "nearest", inline: "nearest" });
});

// Prints the page, where a script runs.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
