// A page that shows work under way takes in news as it comes, and loads again at the end; without script it loads again by itself every few seconds.
(() => {
  const live = document.querySelector("[data-live]");
  if (!live || !window.EventSource) {
    setTimeout(() => location.reload(), 3000);
    return;
  }
  const status = document.querySelector("[data-live-status]");
  const events = new EventSource(live.dataset.live);
  events.addEventListener("status", (event) => {
    if (status && status.textContent !== event.data) status.textContent = event.data;
  });
  events.addEventListener("progress", (event) => {
    const focused = live.contains(document.activeElement);
    if (!focused) live.innerHTML = event.data;
  });
  events.addEventListener("end", () => {
    events.close();
    location.reload();
  });
})();
