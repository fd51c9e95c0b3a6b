"use strict";
// Shows on a map what the page says in its list; without this file the list is there alone.

const draw = (box, fill) => {
  box.hidden = false;
  const map = L.map(box, { scrollWheelZoom: false, attributionControl: Boolean(box.dataset.tiles) });
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 18 }).addTo(map);
  map.setView([46.6, 2.4], 5);
  fill(map);
};

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const marker = (place) => {
  const dot = L.circleMarker(place, {
    radius: 7, weight: 2, color: colour("--surface"), fillColor: colour("--sea"), fillOpacity: 1,
  });
  return dot;
};

const popup = ({ name, type, path }) => {
  const box = document.createElement("p");
  const link = document.createElement("a");
  link.href = path;
  link.textContent = name;
  box.append(link, document.createElement("br"), type);
  return box;
};

const style = () => ({ color: colour("--muted"), weight: 1.5, fillColor: colour("--sea-tint"), fillOpacity: 0.6, interactive: false });

for (const box of document.querySelectorAll("[data-map]")) {
  if (typeof L === "undefined") break;
  fetch(box.dataset.map).then((answer) => answer.json()).then((found) => {
    const isOutline = (feature) => feature.properties.kind === "outline";
    const places = found.features.filter((feature) => !isOutline(feature));
    if (places.length === 0) return;
    draw(box, (map) => {
      const outlines = found.features.filter(isOutline);
      if (outlines.length) L.geoJSON(outlines, { style }).addTo(map);
      const layer = L.geoJSON(places, {
        pointToLayer: (_, place) => marker(place),
        onEachFeature: (feature, dot) => dot.bindPopup(popup(feature.properties)),
      }).addTo(map);
      map.fitBounds(layer.getBounds(), { maxZoom: 13, padding: [20, 20] });
    });
  }).catch(() => { box.hidden = true; });
}

for (const box of document.querySelectorAll("[data-latitude]")) {
  if (typeof L === "undefined") break;
  const place = [Number(box.dataset.latitude), Number(box.dataset.longitude)];
  draw(box, (map) => {
    marker(place).addTo(map);
    map.setView(place, 13);
  });
}
