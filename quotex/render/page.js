"use strict";
const tags = [...document.querySelectorAll(".tag")];
const pieces = [...document.querySelectorAll(".q")];
const voices = [...document.querySelectorAll(".voice")];
const note = document.querySelector("aside");
const byQuote = new Map(tags.map((tag) => [tag.dataset.quote, tag]));
let current = -1;

function show(tag) { note.textContent = tag ? tag.dataset.note : ""; }
function light(test) { for (const piece of pieces) piece.classList.toggle("lit", test(piece)); }
function press(voice) {
  for (const other of voices) other.setAttribute("aria-pressed", String(other === voice));
  light((piece) => voice !== null && piece.dataset.voice === voice.dataset.voice);
}
function visit(number) {
  if (!tags.length) return;
  current = (number + tags.length) % tags.length;
  tags[current].focus();
  show(tags[current]); // a window that isn't in front has no focus events
  tags[current].scrollIntoView({ block: "center" });
}
for (const piece of pieces) {
  piece.addEventListener("mouseenter", () => show(byQuote.get(piece.dataset.quote)));
  piece.addEventListener("mouseleave", () => show(null));
}
tags.forEach((tag, number) => {
  tag.addEventListener("focus", () => { current = number; show(tag); });
  tag.addEventListener("click", () => { tag.focus(); show(tag); });
  tag.addEventListener("blur", () => show(null));
});
for (const voice of voices) voice.addEventListener("click", () => {
  const own = tags.map((tag, number) => number).filter((number) => tags[number].dataset.voice === voice.dataset.voice);
  press(voice);
  if (own.length) visit(own.find((number) => number > current) ?? own[0]);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "n") visit(current + 1);
  else if (event.key === "p") visit(current < 0 ? -1 : current - 1);
  else if (event.key === "Escape") { press(null); show(null); current = -1; document.activeElement.blur(); }
});
