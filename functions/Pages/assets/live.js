// A page that shows work under way listens for its end of a stage and takes in the new content; without script it reloads by itself.
(() => {
  const live = document.querySelector("[data-live]");
  if (!live || !window.EventSource) return;
  const events = new EventSource(live.dataset.live);
  events.addEventListener("progress", (event) => {
    live.innerHTML = event.data;
  });
  events.addEventListener("end", () => {
    events.close();
    location.reload();
  });
})();
